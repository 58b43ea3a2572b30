class Date
  # A day from what was read of it: a Hash as Date._parse gives.
  module DateParts
    # Days since 1970, or nil for no day.
    def self.days(parts)
      return nil if parts.empty?
      return parts[:jd] - EPOCH_JD if parts[:jd]
      return parts[:seconds].to_i / 86_400 if parts[:seconds]

      commercial(parts) || ordinal(parts) || weekday(parts) || week_of_year(parts) || civil(parts)
    end

    def self.civil(parts)
      return nil unless parts[:year] || parts[:mon] || parts[:mday]

      today = Date.today
      year = parts[:year] || today.year
      month = parts[:mon] || (parts[:year] ? 1 : today.month)
      Date.__civil_days(year, month, parts[:mday] || 1)
    end

    def self.ordinal(parts)
      Date.__ordinal_days(parts[:year] || Date.today.year, parts[:yday]) if parts[:yday] && !parts[:mon]
    end

    def self.commercial(parts)
      return nil unless parts[:cweek]

      Date.__commercial_days(parts[:cwyear] || Date.today.cwyear, parts[:cweek], parts[:cwday] || day_of(parts) || 1)
    end

    def self.day_of(parts)
      parts[:wday] == 0 ? 7 : parts[:wday]
    end

    # A weekday alone is that of the week that begins with the last Sunday.
    def self.weekday(parts)
      wday = parts[:wday] || (parts[:cwday] && parts[:cwday] % 7)
      return nil if wday.nil? || parts[:year] || parts[:mon] || parts[:mday]

      today = Date.today
      today.__days - today.wday + wday
    end

    # By %U, whose weeks begin on Sunday, or %W, whose weeks begin on Monday.
    def self.week_of_year(parts)
      week = parts[:wnum0] || parts[:wnum1]
      return nil if week.nil? || parts[:mon]

      first = Kobako::Calendar.days(parts[:year] || Date.today.year, 1, 1)
      wday = parts[:wday] || (parts[:cwday] ? parts[:cwday] % 7 : nil)
      return first - (first + 4) % 7 + week * 7 + (wday || 0) if parts[:wnum0]

      first - (first + 3) % 7 + (week - ((first + 3) % 7 == 0 ? 1 : 0)) * 7 + ((wday || 1) + 6) % 7
    end
  end
end
