class EncodingError < StandardError; end

# A String is text in UTF-8 or binary. The other encodings are names for encode.
class Encoding
  class CompatibilityError < EncodingError; end
  class ConverterNotFoundError < EncodingError; end
  class InvalidByteSequenceError < EncodingError; end
  class UndefinedConversionError < EncodingError; end

  attr_reader :names

  def initialize(*names)
    @names = names.freeze
    freeze
  end

  def name
    @names[0]
  end
  alias to_s name

  def inspect
    name == "ASCII-8BIT" ? "#<Encoding:BINARY (ASCII-8BIT)>" : "#<Encoding:#{name}>"
  end

  def ascii_compatible?
    !name.start_with?("UTF-16", "UTF-32")
  end

  def dummy?
    name == "UTF-16" || name == "UTF-32"
  end

  UTF_8 = new("UTF-8", "CP65001", "locale", "external")
  ASCII_8BIT = new("ASCII-8BIT", "BINARY")
  BINARY = ASCII_8BIT
  US_ASCII = new("US-ASCII", "ASCII", "ANSI_X3.4-1968", "646")
  ASCII = US_ASCII
  ISO_8859_1 = new("ISO-8859-1", "ISO8859-1")
  ISO_8859_15 = new("ISO-8859-15", "ISO8859-15")
  WINDOWS_1252 = new("Windows-1252", "CP1252")
  UTF_16 = new("UTF-16")
  UTF_16LE = new("UTF-16LE")
  UTF_16BE = new("UTF-16BE", "UCS-2BE")
  UTF_32 = new("UTF-32")
  UTF_32LE = new("UTF-32LE", "UCS-4LE")
  UTF_32BE = new("UTF-32BE", "UCS-4BE")

  LIST = [ASCII_8BIT, UTF_8, US_ASCII, ISO_8859_1, ISO_8859_15, WINDOWS_1252,
          UTF_16, UTF_16LE, UTF_16BE, UTF_32, UTF_32LE, UTF_32BE].freeze

  class << self
    undef new

    def list
      LIST.dup
    end

    def name_list
      LIST.flat_map(&:names)
    end

    def default_external
      UTF_8
    end

    def default_internal
      nil
    end

    def default_external=(encoding)
      find(encoding)
    end

    def default_internal=(encoding)
      find(encoding) unless encoding.nil?
    end

    def find(name)
      __find(name) || raise(ArgumentError, "unknown encoding name - #{name}")
    end

    def __find(name)
      return name if name.is_a?(Encoding)

      name = String.try_convert(name) || raise(TypeError, "no implicit conversion of #{name.class} into String")
      LIST.find { |encoding| encoding.names.any? { |own| own.casecmp?(name) } }
    end

    def compatible?(one, other)
      return nil unless one.respond_to?(:encoding) && other.respond_to?(:encoding)
      return one.encoding if one.encoding == other.encoding
      return one.encoding if other.ascii_only?

      one.ascii_only? ? other.encoding : nil
    end
  end
end

class String
  def encoding
    __binary_p ? Encoding::BINARY : Encoding::UTF_8
  end

  def force_encoding(encoding)
    found = Encoding.find(encoding)
    case found
    when Encoding::UTF_8, Encoding::US_ASCII then __set_binary(false)
    when Encoding::BINARY then __set_binary(true)
    else
      raise ArgumentError, "a String in the sandbox is UTF-8 or binary: " \
                           "encode(\"UTF-8\", #{found.name.inspect}) reads #{found.name}"
    end
  end
end

class Symbol
  def encoding
    name.ascii_only? ? Encoding::US_ASCII : Encoding::UTF_8
  end
end

class Integer
  alias __chr chr

  def chr(encoding = nil)
    return self > 127 ? __chr.__set_binary(true) : __chr.__set_binary(false) if encoding.nil?

    found = Encoding.find(encoding)
    return __chr.__set_binary(true) if found == Encoding::BINARY
    raise RangeError, "#{self} out of char range" if found != Encoding::UTF_8 && self > 127

    __chr("UTF-8")
  end
end

module Kernel
  def __ENCODING__
    Encoding::UTF_8
  end
end
