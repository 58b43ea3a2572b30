module Kobako
  # What Time's methods are given, made Integers: CRuby's rules, with its messages.
  module TimeArguments
    SECOND = 1_000_000_000 # in nanoseconds
    MONTHS = %w[jan feb mar apr may jun jul aug sep oct nov dec]
    UNITS = {
      millisecond: 1_000_000, microsecond: 1000, usec: 1000, nanosecond: 1, nsec: 1
    }

    def self.options(given, *known)
      given.each_key { |key| raise ArgumentError, "unknown keyword: #{key.inspect}" unless known.include?(key) }
      given
    end

    # A number of seconds in whole nanoseconds, the greatest that are not above it.
    def self.nanoseconds(number, sign = 1)
      numerator, denominator = exact(number)
      numerator * (SECOND * sign) / denominator
    end

    # Nanoseconds since 1970, of what Time.at takes.
    def self.instant(seconds, part, unit)
      return nanoseconds(seconds) if part == false

      each = UNITS[unit]
      raise ArgumentError, "unexpected unit: #{unit}" unless each

      numerator, denominator = exact(seconds)
      part, divisor = exact(part)
      (numerator * SECOND * divisor + part * each * denominator) / (denominator * divisor)
    end

    # Nanoseconds since 1970, of what Time.new and Time.utc take.
    def self.parts(parts)
      parts = parts[0, 6].reverse if parts.size == 10
      if parts.empty? || parts.size > 8
        raise ArgumentError, "wrong number of arguments (given #{parts.size}, expected 1..8)"
      end

      year = integer(parts[0])
      month = month(parts[1])
      day = parts[2].nil? ? 1 : bits(parts[2], 5)
      hour = bits(parts[3], 5)
      minute = bits(parts[4], 6)
      instant_of(year, month, day, hour, minute, second(parts))
    end

    # A day that its month does not have is one of the next.
    def self.instant_of(year, month = 1, day = 1, hour = 0, minute = 0, second = 0)
      within("mon", month, 1, 12)
      within("mday", day, 1, 31)
      within("hour", hour, 0, 24)
      within("min", minute, 0, hour == 24 ? 0 : 59)
      within("sec", second / SECOND, 0, hour == 24 ? 0 : 60)
      (Calendar.days(year, month, day) * 86_400 + hour * 3600 + minute * 60) * SECOND + second
    end

    # nil for local time, an offset in seconds, or :UTC.
    def self.zone(zone)
      return nil unless zone
      return offset(zone) if String === zone

      numerator, denominator = exact(zone)
      numerator / denominator
    end

    # Nanoseconds between two instants of so many digits.
    def self.step(digits)
      digits = digits.nil? ? 0 : integer(digits, false)
      raise ArgumentError, "negative ndigits given" if digits < 0

      digits > 9 ? 1 : SECOND / 10**digits
    end

    def self.text(text)
      return text if String === text

      string = text.to_str if text.respond_to?(:to_str)
      raise TypeError, "no implicit conversion of #{name(text)} into String" unless String === string

      string
    end

    # A number as a numerator and a denominator.
    def self.exact(number)
      case number
      when Integer then [number, 1]
      when Float then exact_float(number)
      when Rational then [number.numerator, number.denominator]
      else exact_other(number)
      end
    end

    def self.exact_float(number)
      number.to_i # raises for what is no finite number
      fraction, exponent = Math.frexp(number)
      numerator = (fraction * (1 << 53)).to_i
      exponent -= 53
      exponent < 0 ? [numerator, 1 << -exponent] : [numerator << exponent, 1]
    end

    def self.exact_other(number)
      if Numeric === number || number.respond_to?(:to_int)
        number = number.respond_to?(:to_r) ? number.to_r : number.to_int
        return exact(number) if Integer === number || Rational === number
      end
      raise TypeError, "can't convert #{number.class} into an exact number"
    end

    def self.integer(value, strings = true)
      case value
      when Integer then value
      when Float, Rational then value.to_i
      when String then strings ? digits(value) : convert(value)
      else convert(value)
      end
    end

    def self.convert(value)
      number = value.to_int if value.respond_to?(:to_int)
      raise TypeError, "no implicit conversion of #{name(value)} into Integer" unless Integer === number

      number
    end

    def self.digits(text)
      Integer(text, 10)
    rescue ArgumentError
      raise ArgumentError, "invalid value for Integer(): #{text.inspect}"
    end

    def self.name(value)
      case value
      when nil, true, false then value.inspect
      else value.class
      end
    end

    def self.month(value)
      return 1 if value.nil?

      index = MONTHS.index(value.downcase) if String === value && value.size == 3
      index ? index + 1 : bits(value, 4)
    end

    def self.bits(value, count)
      return 0 if value.nil?

      number = integer(value)
      raise ArgumentError, "argument out of range" unless number >= 0 && number >> count == 0

      number
    end

    # Of the six or seven parts: with microseconds the second itself is whole.
    def self.second(parts)
      return bits(parts[5], 6) * SECOND + microseconds(parts[6]) if parts.size == 7 && !parts[6].nil?
      return bits(parts[5], 6) * SECOND if parts[5].nil? || String === parts[5]

      second = nanoseconds(parts[5])
      bits(second / SECOND, 6)
      second
    end

    def self.microseconds(value)
      value = digits(value) if String === value
      numerator, denominator = exact(value)
      nanoseconds = numerator * 1000 / denominator
      raise ArgumentError, "subsecx out of range" unless nanoseconds >= 0 && nanoseconds < SECOND

      nanoseconds
    end

    def self.within(name, number, least, most)
      raise ArgumentError, "#{name} out of range" if number < least || number > most
    end

    def self.offset(text)
      return :UTC if text == "Z" || (text.size == 3 && text.upcase == "UTC")

      hours = "YXWVUTSRQPON.ABCDEFGHIKLM".index(text) if text.size == 1 && text != "."
      return (hours - 12) * 3600 if hours

      seconds = clock(text)
      text.start_with?("-") ? (seconds == 0 ? :UTC : -seconds) : seconds
    end

    # Of "+HH", "+HHMM", "+HHMMSS", "+HH:MM" and "+HH:MM:SS".
    def self.clock(text)
      fields = text.size < 10 && (text.start_with?("+") || text.start_with?("-")) ? fields(text[1..-1]) : []
      unless fields.size.between?(1, 3) && fields.all? { |field| TimeText.digits?(field, 2) } && fields[1].to_i < 60
        raise ArgumentError,
              "\"+HH:MM\", \"-HH:MM\", \"UTC\" or \"A\"..\"I\",\"K\"..\"Z\" expected for utc_offset: #{text}"
      end

      fields[0].to_i * 3600 + fields[1].to_i * 60 + fields[2].to_i
    end

    def self.fields(text)
      return text.split(":", -1) if text.include?(":")

      [text[0, 2], text[2, 2], text[4..-1]].reject { |field| field.nil? || field.empty? }
    end
  end
end
