class String
  LETTERS = { "n" => "\n", "t" => "\t", "r" => "\r", "e" => "\e", "a" => "\a", "b" => "\b", "f" => "\f", "v" => "\v" }.freeze

  def undump
    unless match?(/\A".*"\z/m)
      raise RuntimeError, "invalid dumped string; not wrapped with '\"' nor '\"...\".force_encoding(\"...\")' form"
    end
    if match?(/(?<!\\)(\\\\)*\\x/) && match?(/(?<!\\)(\\\\)*\\u/)
      raise RuntimeError, "hex escape and Unicode escape are mixed"
    end

    out = "".b
    byteslice(1, bytesize - 2).scan(/\\u\{([^}]*)\}|\\u(\h{4})|\\x(\h{1,2})|\\(.)|([^\\]+)/m) do |braced, code, byte, letter, plain|
      if braced
        braced.split.each { |hex| out << [hex.hex].pack("U").b }
      elsif code
        out << [code.hex].pack("U").b
      elsif byte
        out << byte.hex
      elsif letter
        out << (LETTERS[letter] || letter).b
      else
        out << plain.b
      end
    end
    out.__set_binary(__binary_p)
  end
end
