class Date
  # A format that texts are read by: what strptime takes.
  class DateFormat
    # Directive => part and the most digits; a sign is allowed where there is a third.
    NUMBERS = {
      "d" => [:mday, 2], "e" => [:mday, 2], "H" => [:hour, 2], "k" => [:hour, 2], "I" => [:hour, 2], "l" => [:hour, 2],
      "j" => [:yday, 3], "m" => [:mon, 2], "M" => [:min, 2], "S" => [:sec, 2], "C" => [:_cent, 2, true],
      "u" => [:cwday, 1], "w" => [:wday, 1], "V" => [:cweek, 2], "U" => [:wnum0, 2], "W" => [:wnum1, 2],
      "Y" => [:year, nil, true], "G" => [:cwyear, nil, true], "s" => [:seconds, nil, true]
    }
    LIMITS = {
      mday: 1..31, hour: 0..24, yday: 1..366, mon: 1..12, min: 0..59, sec: 0..60, cwday: 1..7, wday: 0..6,
      cweek: 1..53, wnum0: 0..53, wnum1: 0..53
    }
    SHORTHANDS = {
      "c" => "%a %b %e %H:%M:%S %Y", "D" => "%m/%d/%y", "x" => "%m/%d/%y", "F" => "%Y-%m-%d", "T" => "%H:%M:%S",
      "X" => "%H:%M:%S", "R" => "%H:%M", "r" => "%I:%M:%S %p", "n" => " ", "t" => " ", "v" => "%e-%b-%Y",
      "+" => "%a %b %e %H:%M:%S %Z %Y"
    }
    ZONE = '\A(?:(?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[a-z.]+(?:\s+(?:standard|daylight)\s+time)?(?:\s+dst)?)'

    def initialize(format)
      @format = expand(format)
    end

    # The parts, with what is left of the text; nil where it does not fit.
    def read(text)
      @text = text
      @parts = {}
      tokens = @format.scan(/%[EO]?(?::{1,3}z|.)|\s+|[^%\s]|%\z/m)
      tokens.each_with_index { |token, index| return nil unless token(token, digits_follow?(tokens[index + 1])) }
      @parts[:leftover] = @text unless @text.empty?
      finish
    end

    private

    def expand(format)
      expanded = format.gsub(/%([cDxFTXRrntv+])/) { SHORTHANDS[$1] }
      expanded == format ? format : expand(expanded)
    end

    def digits_follow?(token)
      return false if token.nil?

      token.match?(/\A\d/) || (token.start_with?("%") && (NUMBERS.key?(token[-1]) || token[-1] == "y"))
    end

    def token(token, digits_follow)
      return space if token.match?(/\A\s/)
      return literal(token) unless token.start_with?("%")

      name = token[-1]
      number = NUMBERS[name]
      return number(*number, digits_follow) if number

      case name
      when "y" then short_year
      when "b", "B", "h" then named(MONTHNAMES, :mon, 0)
      when "a", "A" then named(DAYNAMES, :wday, 0)
      when "p", "P" then half_day
      when "L", "N" then fraction(name == "L" ? 3 : 9, digits_follow)
      when "z", "Z" then zone
      when "Q" then milliseconds
      when "%" then literal("%")
      else literal(token)
      end
    end

    def space
      @text = @text.sub(/\A\s+/, "")
      true
    end

    def literal(text)
      return false unless @text.start_with?(text)

      @text = @text[text.size..]
      true
    end

    def take(pattern)
      match = pattern.match(@text)
      return nil unless match

      @text = match.post_match
      match[0]
    end

    def number(part, most, signed = false, digits_follow = signed)
      most ||= 4 if digits_follow == true
      sign = signed == true ? "[-+]?" : ""
      found = take(/\A#{part == :mday || part == :hour ? "\\s?" : ""}#{sign}\d{1,#{most}}/)
      return false unless found

      value = found.strip.to_i
      limits = LIMITS[part]
      return false if limits && !limits.cover?(value)

      @parts[part] = value
      true
    end

    def short_year
      found = take(/\A\d{1,2}/)
      return false unless found

      year = found.to_i
      @parts[:year] = year
      @parts[:_short] = true
      true
    end

    # By its first three letters, or in full.
    def named(names, part, first)
      lower = @text[0, 9].to_s.downcase
      names.each_with_index do |name, index|
        next if name.nil?

        found = [name, name[0, 3]].find { |text| lower.start_with?(text.downcase) }
        next unless found

        @text = @text[found.size..]
        @parts[part] = index + first
        return true
      end
      false
    end

    def half_day
      found = take(/\A[apAP](?:[mM]\b|\.[mM]\.)/)
      return false unless found

      @parts[:_half] = found.start_with?("p", "P") ? 12 : 0
      true
    end

    def fraction(most, digits_follow)
      found = take(/\A[-+]?\d{1,#{digits_follow ? most : ""}}/)
      return false unless found

      @parts[:sec_fraction] = Rational(found.to_i, 10**found.delete("-+").size)
      true
    end

    def milliseconds
      found = take(/\A-?\d+/)
      @parts[:seconds] = Rational(found.to_i, 1000) if found
      !found.nil?
    end

    def zone
      match = DateText.compiled(ZONE).match(DateText.lower(@text))
      return false unless match

      found = @text[0, match.end(0)]
      @text = @text[match.end(0)..]
      @parts[:zone] = found
      @parts[:offset] = Zone.offset(found)
      true
    end

    def finish
      half = @parts.delete(:_half)
      @parts[:hour] = @parts[:hour] % 12 + half if half && @parts[:hour]
      century = @parts.delete(:_cent)
      short = @parts.delete(:_short)
      if short
        year = @parts[:year]
        @parts[:year] = year + (century ? century * 100 : (year >= 69 ? 1900 : 2000))
      end
      @parts
    end
  end

  class << self
    def strptime(text = "-4712-01-01", format = "%F", _start = ITALY)
      __of_parts(_strptime(text, format) || raise(Error, "invalid date"))
    end
  end
end
