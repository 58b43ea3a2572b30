# Integer(), Float(), Rational() and their like, and what Strings read as numbers.
module Kernel
  private

  def Integer(value, base = (no_base = true), exception: true)
    if value.is_a?(String)
      number = Numeric.__integer(value, no_base ? 0 : Integer.__to_int(base))
      return number if number || !exception

      raise ArgumentError, "invalid value for Integer(): #{value.inspect}"
    end
    raise ArgumentError, "base specified for non string value" unless no_base || base.nil?

    case value
    when ::Integer then value
    when ::Float
      raise FloatDomainError, value.to_s if value.nan? || value.infinite?

      value.to_i
    when nil then raise TypeError, "can't convert nil into Integer"
    else
      number = Numeric.__to_int_or_nil(value)
      number = value.to_i if number.nil? && value.respond_to?(:to_i)
      unless number.is_a?(::Integer)
        raise TypeError, "can't convert #{Numeric.__kind(value)} into Integer"
      end

      number
    end
  rescue TypeError, FloatDomainError, RangeError
    raise if exception

    nil
  end

  def Float(value, exception: true)
    case value
    when ::Float then value
    when ::Integer, ::Rational then value.to_f
    when String
      number = Numeric.__float(value)
      return number if number || !exception

      raise ArgumentError, "invalid value for Float(): #{value.inspect}"
    when nil then raise TypeError, "can't convert nil into Float"
    else
      raise TypeError, "can't convert #{Numeric.__kind(value)} into Float" unless value.respond_to?(:to_f)

      number = value.to_f
      unless number.is_a?(::Float)
        raise TypeError, "can't convert #{value.class} to Float (#{value.class}#to_f gives #{number.class})"
      end

      number
    end
  rescue TypeError, RangeError
    raise if exception

    nil
  end

  def Rational(numerator, denominator = (no_denominator = true), exception: true)
    number = Rational.__of(numerator)
    return number if no_denominator

    divisor = Rational.__of(denominator)
    raise ZeroDivisionError, "divided by 0" if divisor.is_a?(::Rational) && divisor == 0

    result = number / divisor
    result.is_a?(::Integer) ? Rational.__make(result, 1) : result
  rescue TypeError, ArgumentError
    raise if exception

    nil
  end

  def Complex(real, imaginary = (no_imaginary = true), exception: true)
    if real.is_a?(String)
      text = Complex.__parse(real, true)
      raise ArgumentError, "invalid value for convert(): #{real.inspect}" unless text

      return text if no_imaginary

      real = text
    end
    raise TypeError, "can't convert nil into Complex" if real.nil? || (!no_imaginary && imaginary.nil?)

    imaginary = Complex.__parse(imaginary, true) if imaginary.is_a?(String)
    return real if no_imaginary && real.is_a?(::Complex)
    unless real.is_a?(Numeric) && (no_imaginary || imaginary.is_a?(Numeric))
      raise TypeError, no_imaginary ? "can't convert #{Numeric.__kind(real)} into Complex" : "not a real"
    end
    return ::Complex.__make(real, 0) if no_imaginary
    return ::Complex.__make(real, imaginary) if real.real? && imaginary.real?

    real + imaginary * ::Complex::I
  rescue TypeError, ArgumentError
    raise if exception

    nil
  end

  def String(value)
    return value.to_str if value.respond_to?(:to_str)

    value.to_s
  end

  def Array(value)
    return value if value.is_a?(::Array)
    return [] if value.nil?

    list = ::Array.try_convert(value)
    list || [*value]
  end

  def Hash(value)
    return {} if value.nil? || value == []
    return value if value.is_a?(::Hash)
    return value.to_hash if value.respond_to?(:to_hash)

    raise TypeError, "can't convert #{Numeric.__kind(value)} into Hash"
  end
end

class Numeric
  # Constants, since a literal in a method of this library is compiled each time.
  DIGITS = /\A[0-9a-z]+(_[0-9a-z]+)*\z/
  OCTAL = /\A0_?\d/
  HEXADECIMAL = /\A([-+])?0x(\h+)(?:\.(\h+))?(?:p([-+]?\d+))?\z/i
  DECIMAL = /\A[-+]?(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][-+]?\d+(?:_\d+)*)?\z/

  class << self
    def __kind(value)
      value.nil? || value == true || value == false ? value.inspect : value.class
    end

    # An Integer, or nil where the whole String is none.
    def __integer(text, base)
      raise ArgumentError, "invalid radix #{base}" if base == 1 || base > 36 || base < -36
      plain = text.to_i
      return plain if (base == 0 || base == 10) && plain.to_s == text
      return nil if text.include?("\0")

      rest = text.strip.downcase
      sign = rest[0] == "-" ? -1 : 1
      rest = rest[1..-1] if rest[0] == "-" || rest[0] == "+"
      base, rest = __radix(rest, base)
      return nil unless base && DIGITS.match?(rest)

      digits = rest.delete("_")
      return nil unless digits.each_byte.all? { |byte| (byte < 58 ? byte - 48 : byte - 87) < base }

      sign * digits.to_i(base)
    end

    # A Float, or nil where the whole String is none.
    def __float(text)
      return nil if text.include?("\0")

      number = text.strip
      if DECIMAL.match?(number)
        number = number.delete("_")
        number = number.sub(".", "0.") if number.start_with?(".", "-.", "+.")
        return number.to_f
      end

      hex = HEXADECIMAL.match(number)
      return nil unless hex

      value = (hex[2].to_i(16) + (hex[3] ? Rational(hex[3].to_i(16), 16**hex[3].size) : 0)) * Rational(2)**hex[4].to_i
      hex[1] == "-" ? -value.to_f : value.to_f
    end

    private

    def __radix(text, base)
      prefix = text[0, 2]
      named = { "0x" => 16, "0b" => 2, "0o" => 8, "0d" => 10 }[prefix]
      if base <= 0
        return [named, text[2..-1]] if named
        return [8, text[1..-1].delete_prefix("_")] if OCTAL.match?(text)

        return [base == 0 ? 10 : -base, text]
      end
      named == base ? [base, text[2..-1]] : [base, text]
    end
  end
end

class Rational
  DECIMAL = /(?:\.(\d[\d_]*))?(?:[eE]([-+]?\d+))?/
  FRACTION = %r{\A\s*([-+])?(\d[\d_]*)?#{DECIMAL}(?:/(\d[\d_]*)#{DECIMAL})?}

  class << self
    def __of(value)
      case value
      when Integer then __make(value, 1)
      when Rational, Complex then value
      when Float then value.to_r
      when String
        number = __parse(value, true)
        raise ArgumentError, "invalid value for convert(): #{value.inspect}" unless number

        number
      when nil then raise TypeError, "can't convert nil into Rational"
      else
        raise TypeError, "can't convert #{Numeric.__kind(value)} into Rational" unless value.respond_to?(:to_r)

        value.to_r
      end
    end

    # Of the whole String, or of as much of its beginning as is a number.
    def __parse(text, whole)
      match = FRACTION.match(text)
      return whole ? nil : Rational(0) unless match[2] || match[3] && !whole
      return nil if whole && !match.post_match.strip.empty?

      number = __decimal(match[2] || "0", match[3], match[4])
      if match[5]
        divisor = __decimal(match[5], match[6], match[7])
        raise ZeroDivisionError, "divided by 0" if divisor == 0

        number /= divisor
      end
      match[1] == "-" ? -number : number
    end

    private

    def __decimal(digits, fraction, exponent)
      fraction = (fraction || "").delete("_")
      number = __make((digits.delete("_") + fraction).to_i, 10**fraction.size)
      exponent ? number * __make(10, 1)**exponent.to_i : number
    end
  end
end

class Complex
  REAL = /\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?(?:\/\d+)?/

  class << self
    def __parse(text, whole)
      match = /\A\s*(?:([-+]?#{REAL})(?![\d.ij]))?(?:([-+]?(?:#{REAL})?)[ij]|@([-+]?#{REAL}))?/.match(text)
      return nil if whole && (match[0].strip.empty? || !match.post_match.strip.empty?)

      return Complex.polar(__number(match[1]), __number(match[3])) if match[3]

      __make(match[1] ? __number(match[1]) : 0, match[2] ? __number(match[2] =~ /\d/ ? match[2] : "#{match[2]}1") : 0)
    end

    private

    def __number(text)
      return Rational(text) if text.include?("/")

      text =~ /[.eE]/ ? text.to_f : text.to_i
    end
  end
end

class String
  def to_r
    Rational.__parse(self, false)
  end

  def to_c
    Complex.__parse(self, false)
  end
end

class NilClass
  def to_r
    Rational(0)
  end
end
