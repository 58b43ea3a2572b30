# encode: from bytes of an encoding to characters, and from these to bytes.
class String
  def encode(to = nil, from = nil, **options)
    to = Encoding.__find(to || Encoding::UTF_8) || __no_converter(from, to)
    source = from ? Encoding.__find(from) || __no_converter(from, to) : encoding
    if to == source || (ascii_only? && to.ascii_compatible? && source.ascii_compatible?)
      text = options[:invalid] == :replace && to == Encoding::UTF_8 ? scrub(options[:replace] || "\u{fffd}") : dup
      text = text.__set_binary(!(to == Encoding::UTF_8 || to == Encoding::US_ASCII))
      return text.__decorated(options)
    end

    codes = __codes_from(source, to, options)
    if to == Encoding::UTF_8
      codes.pack("U*").__decorated(options)
    else
      text = codes.pack("U*").__decorated(options)
      text.__bytes_in(to, options)
    end
  end

  def encode!(*arguments, **options)
    raise FrozenError, "can't modify frozen String: #{inspect}" if frozen?

    replace(encode(*arguments, **options))
  end

  WINDOWS_1252 = [
    0x20ac, nil, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, nil, 0x17d, nil,
    nil, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, nil, 0x17e, 0x178
  ].freeze
  ISO_8859_15 = { 0xa4 => 0x20ac, 0xa6 => 0x160, 0xa8 => 0x161, 0xb4 => 0x17d, 0xb8 => 0x17e, 0xbc => 0x152,
                  0xbd => 0x153, 0xbe => 0x178 }.freeze

  def __decorated(options)
    text = self
    text = text.gsub(/\r\n?/, "\n") if options[:universal_newline] || options[:newline] == :universal
    text = text.gsub("\n", "\r\n") if options[:crlf_newline] || options[:newline] == :crlf
    text = text.gsub("\n", "\r") if options[:cr_newline] || options[:newline] == :cr
    return text unless options[:xml]

    text = text.gsub(/[&<>]/, "&" => "&amp;", "<" => "&lt;", ">" => "&gt;")
    options[:xml] == :attr ? "\"#{text.gsub('"', "&quot;")}\"" : text
  end

  def __bytes_in(encoding, options)
    width = encoding.name.start_with?("UTF-16") ? 2 : encoding.name.start_with?("UTF-32") ? 4 : 1
    return __wide(encoding, width) if width > 1

    out = "".b
    each_char do |char|
      byte = String.__byte_for(char.ord, encoding)
      byte ? out << byte : out << __unencodable(char, encoding, options).b
    end
    encoding == Encoding::US_ASCII ? out.__set_binary(false) : out
  end

  # Of one character of an encoding whose characters are bytes; nil where it has none.
  def self.__byte_for(code, encoding)
    return code if code < 0x80

    case encoding
    when Encoding::ISO_8859_1 then code < 0x100 ? code : nil
    when Encoding::ISO_8859_15
      ISO_8859_15.key(code) || (code < 0x100 && !ISO_8859_15.key?(code) ? code : nil)
    when Encoding::WINDOWS_1252
      place = WINDOWS_1252.index(code)
      place ? place + 0x80 : (code >= 0xa0 && code < 0x100 ? code : nil)
    end
  end

  def self.__code_of(byte, encoding)
    return byte if byte < 0x80

    case encoding
    when Encoding::ISO_8859_1 then byte
    when Encoding::ISO_8859_15 then ISO_8859_15[byte] || byte
    when Encoding::WINDOWS_1252 then byte < 0xa0 ? WINDOWS_1252[byte - 0x80] : byte
    end
  end

  private

  def __no_converter(from, to)
    from = (from || encoding).to_s
    raise Encoding::ConverterNotFoundError, "code converter not found (#{from} to #{to})"
  end

  def __codes_from(source, to, options)
    case source
    when Encoding::UTF_8 then __codes_of_text(to, options)
    when Encoding::UTF_16, Encoding::UTF_16BE, Encoding::UTF_16LE then __codes_of_pairs(source)
    when Encoding::UTF_32, Encoding::UTF_32BE then unpack("N*")
    when Encoding::UTF_32LE then unpack("V*")
    else
      bytes.map { |byte| String.__code_of(byte, source) || __undefined_byte(byte, source, to, options) }
    end
  end

  def __undefined_byte(byte, source, to, options)
    return (options[:replace] || "\u{fffd}").ord if options[:undef] == :replace || options[:invalid] == :replace

    from = source == Encoding::BINARY ? "ASCII-8BIT" : source.name
    raise Encoding::UndefinedConversionError, "\"\\x#{byte.to_s(16).upcase}\" from #{from} to #{to.name}"
  end

  def __codes_of_text(to, options)
    text = self
    unless valid_encoding?
      if options[:invalid] != :replace
        bad = chars.find { |char| !char.valid_encoding? }
        raise Encoding::InvalidByteSequenceError, "#{bad.b.inspect} on UTF-8"
      end
      text = scrub(options[:replace] || (to.name.start_with?("UTF") ? "\u{fffd}" : "?"))
    end
    text.codepoints
  end

  def __codes_of_pairs(source)
    units = unpack(source == Encoding::UTF_16LE ? "v*" : "n*")
    units = units[0] == 0xfffe ? unpack("v*") : units if source == Encoding::UTF_16
    units.shift if source == Encoding::UTF_16 && units[0] == 0xfeff
    codes = []
    units.each do |unit|
      before = codes[-1]
      if unit >= 0xdc00 && unit < 0xe000 && before && before >= 0xd800 && before < 0xdc00
        codes[-1] = 0x10000 + ((before - 0xd800) << 10) + (unit - 0xdc00)
      else
        codes << unit
      end
    end
    codes
  end

  def __wide(encoding, width)
    codes = codepoints
    codes.unshift(0xfeff) if encoding.dummy?
    little = encoding.name.end_with?("LE")
    return codes.pack(little ? "V*" : "N*").__set_binary(true) if width == 4

    units = codes.flat_map do |code|
      code < 0x10000 ? [code] : [0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff)]
    end
    units.pack(little ? "v*" : "n*").__set_binary(true)
  end

  def __unencodable(char, encoding, options)
    if (found = options[:fallback])
      found = found.respond_to?(:call) ? found.call(char) : found[char]
      return found if found
    end
    return "&#x#{char.ord.to_s(16).upcase};" if options[:xml]
    return options[:replace] || "?" if options[:undef] == :replace

    code = char.ord.to_s(16).upcase.rjust(4, "0")
    raise Encoding::UndefinedConversionError, "U+#{code} from UTF-8 to #{encoding.name}"
  end
end
