Kobako::Features.load("date")

# Times as text, in the forms of mail, the web and people.
class Time
  class << self
    # What is left out in front is taken from `now`, behind it is the least.
    def parse(text, now = self.now)
      parts = Date._parse(text, !block_given?)
      year = parts[:year]
      year = yield(year) if year && block_given?
      __of_parts(text, parts, year, now)
    end

    def strptime(text, format, now = self.now)
      parts = Date._strptime(text, format)
      raise ArgumentError, "invalid date or strptime format - '#{text}' '#{format}'" if parts.nil?
      return __of_seconds(parts) if parts[:seconds]

      year = parts[:year]
      year = yield(year) if year && block_given?
      weeks = !parts[:mon] && %i[cweek wnum0 wnum1].any? { |part| parts[part] }
      parts = parts.merge(__civil(Date::DateParts.days(parts))) if weeks
      __of_parts(text, parts, year || parts[:year], now)
    end

    def iso8601(text)
      parts = Date._iso8601(text)
      raise ArgumentError, "invalid xmlschema format: #{text.inspect}" unless parts[:hour]

      __of_parts(text, parts, parts[:year], nil)
    end
    alias xmlschema iso8601

    def rfc2822(text)
      parts = Date::DateText.strict(text, nil, Date::DateText::RFC2822)
      year = parts[:year]
      parts[:year] += year < 50 ? 2000 : 1900 if year && year < 100
      __strictly(text, "RFC 2822", parts)
    end
    alias rfc822 rfc2822

    def httpdate(text)
      parts = Date::DateText.strict(text, nil, Date::DateText::HTTP)
      __strictly(text, "RFC 2616", parts).utc
    end

    private

    def __strictly(text, form, parts)
      raise ArgumentError, "not #{form} compliant date: #{text.inspect}" if parts.empty?

      __of_parts(text, parts, parts[:year], nil)
    end

    def __of_seconds(parts)
      time = at(parts[:seconds])
      time += parts[:sec_fraction] if parts[:sec_fraction]
      parts[:zone] ? __in_zone(time, parts) : time
    end

    def __civil(days)
      year, month, day = Kobako::Calendar.date(days)
      { year: year, mon: month, mday: day }
    end

    def __of_parts(text, parts, year, now)
      given = %i[mon mday hour min sec sec_fraction yday].any? { |part| parts[part] }
      raise ArgumentError, "no time information in #{text.inspect}" unless year || given

      parts = parts.merge(year: year)
      if parts[:yday] && !parts[:mon]
        first = Kobako::Calendar.days(year || now.year, 1, 1)
        parts = parts.merge(__civil(first + parts[:yday] - 1))
      end
      parts = __filled(parts, parts[:offset] ? now&.getlocal(parts[:offset]) : now)
      second = (parts[:sec] || 0) + (parts[:sec_fraction] || 0)
      numbers = [parts[:year], parts[:mon] || 1, parts[:mday] || 1, parts[:hour] || 0, parts[:min] || 0, second]
      return local(*numbers) unless parts[:offset]

      __in_zone(utc(*numbers) - parts[:offset], parts)
    end

    def __filled(parts, now)
      parts = parts.dup
      %i[year mon mday hour min sec].each do |part|
        break if parts[part] || now.nil?

        parts[part] = now.__send__(part)
      end
      parts
    end

    def __in_zone(time, parts)
      return time.utc if %w[z utc -00:00 -0000].include?(parts[:zone].downcase)

      time.localtime(parts[:offset])
    end
  end

  def rfc2822
    strftime(utc? ? "%a, %d %b %Y %T -0000" : "%a, %d %b %Y %T %z")
  end
  alias rfc822 rfc2822

  def httpdate
    getutc.strftime("%a, %d %b %Y %T GMT")
  end
end
