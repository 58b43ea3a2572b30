class BigDecimal
  # What can be made a BigDecimal.
  module Reading
    NUMBER = /\A\s*([-+]?)(\d+(?:_\d+)*)?(?:\.(\d+(?:_\d+)*))?(?:[eEdD]([-+]?\d+))?\s*\z/

    def self.any(value, digits)
      raise ArgumentError, "negative precision" if digits && digits < 0

      case value
      when BigDecimal then limited(value, digits)
      when Integer then limited(BigDecimal.__new(value, 0), digits)
      when String then text(value) || raise(ArgumentError, "invalid value for BigDecimal(): #{value.inspect}")
      when Float then of_float(value, digits)
      when Rational
        raise ArgumentError, "can't omit precision for a Rational." if digits.nil?

        rational(value, digits)
      else raise TypeError, "can't convert #{BigDecimal.__name(value)} into BigDecimal"
      end
    end

    def self.limited(number, digits)
      digits.nil? || digits == 0 ? number : number.__significant(digits, ROUND_HALF_UP)
    end

    def self.of_float(value, digits)
      raise ArgumentError, "can't omit precision for a Float." if digits.nil? && value.finite?

      float(value, digits || 0)
    end

    # The number that its shortest text names.
    def self.float(value, digits)
      limited(text(value.to_s), digits)
    end

    def self.rational(value, digits)
      limited(BigDecimal.__new(value.numerator, 0).div(BigDecimal.__new(value.denominator, 0), digits + 2), digits)
    end

    # nil for what is no number.
    def self.text(text)
      case text.strip
      when "NaN" then return BigDecimal.__new(0, 0, :nan)
      when "Infinity", "+Infinity" then return BigDecimal.__new(1, 0, :infinite)
      when "-Infinity" then return BigDecimal.__new(-1, 0, :infinite)
      end
      match = NUMBER.match(text)
      match && (match[2] || match[3]) ? matched(match) : nil
    end

    # As far as it is a number; 0 where it is none.
    def self.loose(text)
      start = text.strip[/\A[-+]?(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+)(?:[eE][-+]?\d+)?/]
      text(start || "0")
    end

    def self.matched(match)
      whole = (match[2] || "0").delete("_")
      fraction = (match[3] || "").delete("_")
      digits = (whole + fraction).to_i
      negative = match[1] == "-"
      return BigDecimal.__new(0, 0, negative ? :zero : nil) if digits == 0

      BigDecimal.__new(negative ? -digits : digits, match[4].to_i - fraction.size)
    end
  end
end
