class String
  alias __initialize initialize
  alias __unpack unpack
  alias __chomp chomp
  alias __chomp! chomp!
  private :__initialize

  def self.try_convert(object)
    return object if object.is_a?(String)

    object.respond_to?(:to_str) ? object.to_str : nil
  end

  def %(arguments)
    list = Array.try_convert(arguments)
    list ? sprintf(self, *list) : sprintf(self, arguments)
  end

  def initialize(text = (none = true; ""), encoding: nil, capacity: nil)
    __initialize(text)
    __set_binary(true) if none && encoding.nil?
    force_encoding(encoding) if encoding
  end
  private :initialize

  def dedup
    -self
  end

  def scrub(replacement = nil, &block)
    return dup if valid_encoding?

    replacement = "\u{fffd}" if replacement.nil? && !block
    out = +""
    bad = "".b
    __broken_chars do |char, valid|
      if !valid
        out << __scrubbed(bad, replacement, block) unless bad.empty? || __goes_on?(bad, char)
        bad = __goes_on?(bad, char) ? bad + char.b : char.b
      else
        out << __scrubbed(bad, replacement, block) unless bad.empty?
        bad = "".b
        out << char
      end
    end
    bad.empty? ? out : out << __scrubbed(bad, replacement, block)
  end

  def scrub!(replacement = nil, &block)
    replace(scrub(replacement, &block))
  end

  def each_grapheme_cluster(&block)
    return to_enum(:each_grapheme_cluster) { grapheme_clusters.size } unless block

    scan(/\X/) { |cluster| yield cluster }
    self
  end

  def grapheme_clusters(&block)
    return each_grapheme_cluster(&block) if block

    scan(/\X/)
  end

  FORMS = { nfc: 0, nfd: 1, nfkc: 2, nfkd: 3 }.freeze

  def unicode_normalize(form = :nfc)
    __normalize(FORMS[form] || raise(ArgumentError, "Invalid normalization form #{form}."))
  end

  def unicode_normalize!(form = :nfc)
    replace(unicode_normalize(form))
  end

  def unicode_normalized?(form = :nfc)
    self == unicode_normalize(form)
  end

  def sum(bits = 16)
    bits = bits.__to_int
    total = __checksum
    bits > 0 ? total & ((1 << bits) - 1) : total
  end

  def hex
    to_i(16)
  end

  def oct
    digits = delete_prefix("-").delete_prefix("+").downcase
    digits.start_with?("0x", "0b", "0d", "0o") ? to_i(0) : to_i(8)
  end

  def chomp(separator = (none = true; nil))
    return __chomp if none

    separator.nil? ? dup : __chomp(separator)
  end

  def chomp!(separator = (none = true; nil))
    raise FrozenError, "can't modify frozen String: #{inspect}" if frozen?
    return __chomp! if none

    separator.nil? ? nil : __chomp!(separator)
  end

  def unpack(format, offset: 0, &block)
    values = __unpacked(format, offset)
    return values unless block

    values.each { |value| yield value }
    nil
  end

  def unpack1(format, offset: 0)
    __unpacked(format, offset)[0]
  end

  def each_char(&block)
    return to_enum(:each_char) unless block

    chars.each { |char| yield char }
    self
  end

  def each_codepoint(&block)
    return to_enum(:each_codepoint) unless block

    codepoints.each { |code| yield code }
    self
  end

  def between?(low, high)
    (self <=> low) >= 0 && (self <=> high) <= 0
  end

  def append_as_bytes(*parts)
    binary = __binary_p
    __set_binary(true)
    parts.each { |part| self << (part.is_a?(Integer) ? (part & 0xff) : part.b) }
    __set_binary(binary)
  end

  private

  # Bytes are binary, bits and hexadecimal digits are text.
  def __unpacked(format, offset)
    values = __from(offset).__unpack(format)
    return values if format.count("aAZmuM") == 0 || format.count("bBhH") > 0

    values.each { |value| value.__set_binary(true) if value.is_a?(String) }
  end

  def __from(offset)
    return self if offset == 0

    raise ArgumentError, "offset can't be negative" if offset < 0
    raise ArgumentError, "offset outside of string" if offset > bytesize

    byteslice(offset, bytesize - offset).__set_binary(true)
  end

  def __scrubbed(bad, replacement, block)
    block ? block.call(bad) : replacement
  end

  # Whether a byte belongs to the bad sequence before it: a cut off character.
  def __goes_on?(bad, char)
    return false if bad.empty?

    lead = bad.getbyte(0)
    length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1
    return false unless bad.bytesize < length - 1 && char.getbyte(0) & 0xc0 == 0x80
    return true if bad.bytesize > 1

    second = char.getbyte(0)
    low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80
    high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf
    second >= low && second <= high
  end

  def __broken_chars
    chars.each { |char| yield char, char.valid_encoding? }
  end
end
