class Date
  # Texts in the forms that people write dates and times in, read into a Hash of parts.
  class DateText
    MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    DAYS = "sun|mon|tue|wed|thu|fri|sat"
    ERA = 'c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.)'

    # Of texts in small letters. Each is compiled when it is needed first: what an ignored
    # case or an alternation costs is more than most texts.
    FORMS = {
      time: '(\d+\s*:\s*\d+(?:\s*:\s*\d+(?:[,.]\d*)?)?(?:\s*[ap](?:m\b|\.m\.))?|' \
            '\d+\s*h(?:\s*\d+m?(?:\s*\d+s?)?)?(?:\s*[ap](?:m\b|\.m\.))?|\d+\s*[ap](?:m\b|\.m\.))' \
            '(?:\s*((?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|' \
            '[a-z]+(?:\s(?:standard|daylight)\stime)?(?:\sdst)?\b))?',
      weekday: "\\b(#{DAYS})[^-\\d\\s]*",
      day_first: "'?(\\d+)[^-\\d\\s]*\\s*(#{MONTHS})[^-\\d\\s']*(?:\\s*(#{ERA})?\\s*('?-?\\d+(?:(?:st|nd|rd|th)\\b)?))?",
      month_first: "\\b(#{MONTHS})[^-\\d\\s']*\\s*('?\\d+)[^-\\d\\s']*(?:\\s*,?\\s*(#{ERA})?\\s*('?-?\\d+))?",
      dashes: "('?[-+]?\\d+)-(\\d+)-('?-?\\d+)",
      named_dashes: "('?-?\\d+)-(#{MONTHS})[^-/.]*-('?-?\\d+)",
      named_dashes_us: "\\b(#{MONTHS})[^-/.]*-('?-?\\d+)(?:-('?-?\\d+))?",
      slashes: "('?-?\\d+)/\\s*('?\\d+)(?:\\D\\s*('?-?\\d+))?",
      dots: "('?-?\\d+)\\.\\s*('?\\d+)\\.\\s*('?-?\\d+)",
      week: '\b(\d{2}|\d{4})?-?w(\d{2})(?:-?(\d))?\b',
      year_day: '(?<![,.\d])(\d{2}|\d{4})-(\d{3})\b',
      year: "'(\\d+)\\b",
      month: "\\b(#{MONTHS})\\S*",
      month_day: '(\d+)(?:st|nd|rd|th)\b',
      digits: '([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?(z\b|[-+]\d{1,4}\b)?',
      era: '\b(?:bc\b|bce\b|b\.c\.|b\.c\.e\.)'
    }
    NAMED = %i[weekday day_first month_first named_dashes named_dashes_us week month month_day era]

    # Where only one form will do: parts by their names.
    ZONE = '(?<zone>z|[-+]\d{2}(?::?\d{2})?)'
    CLOCK = '(?<hour>\d{2}):(?<min>\d{2})(?::(?<sec>\d{2})(?:[.,](?<sec_fraction>\d+))?)?'
    ISO8601 = [
      "\\A\\s*(?<year>[-+]?\\d{4,})-(?<mon>\\d{2})-(?<mday>\\d{2})(?:t#{CLOCK}#{ZONE}?)?\\s*\\z",
      "\\A\\s*(?<year>\\d{4})(?<mon>\\d{2})(?<mday>\\d{2})(?:t(?<hour>\\d{2})(?<min>\\d{2})(?<sec>\\d{2})?#{ZONE}?)?\\s*\\z",
      "\\A\\s*(?<year>\\d{4})-(?<yday>\\d{3})(?:t#{CLOCK}#{ZONE}?)?\\s*\\z",
      "\\A\\s*(?<cwyear>\\d{4})-?w(?<cweek>\\d{2})-?(?<cwday>\\d)(?:t#{CLOCK}#{ZONE}?)?\\s*\\z"
    ]
    RFC3339 = ["\\A\\s*(?<year>-?\\d{4})-(?<mon>\\d{2})-(?<mday>\\d{2})(?:t|\\s)#{CLOCK}#{ZONE}\\s*\\z"]
    RFC2822 = [
      "\\A\\s*(?:(?<wday>#{DAYS})\\s*,\\s+)?(?<mday>\\d{1,2})\\s+(?<mon>#{MONTHS})\\s+(?<year>-?\\d{2,})\\s+#{CLOCK}" \
      "\\s*(?<zone>[-+]\\d{4}|[a-z]+)\\s*\\z"
    ]
    HTTP = [
      "\\A\\s*(?<wday>#{DAYS})\\s*,\\s+(?<mday>\\d{2})\\s+(?<mon>#{MONTHS})\\s+(?<year>-?\\d{4})\\s+#{CLOCK}\\s+(?<zone>gmt)\\s*\\z"
    ]

    @compiled = {}

    def self.compiled(source)
      @compiled[source] ||= Regexp.new(source)
    end

    def self.parse(text, complete, limit)
      new(checked(text, limit), complete).parts
    end

    def self.strict(text, limit, forms)
      text = checked(text, limit)
      lower = lower(text)
      forms.each do |form|
        match = compiled(form).match(lower)
        return named(match, text) if match
      end
      {}
    end

    def self.checked(text, limit)
      raise TypeError, "no implicit conversion of #{text.nil? ? "nil" : text.class} into String" unless text.is_a?(String)
      return text if limit.nil? || text.size <= limit

      raise ArgumentError, "string length (#{text.size}) exceeds the limit #{limit}"
    end

    # As many characters as before.
    def self.lower(text)
      text.tr("A-Z", "a-z")
    end

    def self.named(match, original)
      parts = {}
      match.named_captures.each do |name, text|
        next if text.nil?

        key = name.to_sym
        parts[key] =
          case key
          when :mon then number_of(text, MONTHS) || text.to_i
          when :wday then number_of(text, DAYS) - 1
          when :zone then original[match.begin(:zone), text.size]
          when :sec_fraction then Rational(text.to_i, 10**text.size)
          else text.to_i
          end
      end
      parts[:offset] = Zone.offset(parts[:zone]) if parts[:zone]
      parts
    end

    # From 1.
    def self.number_of(name, names)
      index = names.split("|").index(name[0, 3])
      index && index + 1
    end

    attr_reader :parts

    def initialize(text, complete)
      @text = text.gsub(%r{[^-+',./:@[:alnum:]\[\]]+}, " ")
      @lower = DateText.lower(@text)
      @letters = @lower.match?(/[a-z]/)
      @parts = {}
      @two_digits = complete
      weekday
      time
      day_first || month_first || dashes || named_dashes || slashes || dots || week || year_day || year || month ||
        month_day || digits
      era
      complete_year if @two_digits
      @parts[:offset] = Zone.offset(@parts[:zone]) if @parts[:zone]
    end

    private

    # What matches is taken out of the text, and told.
    def take(form)
      return nil if !@letters && NAMED.include?(form)

      match = DateText.compiled(FORMS[form]).match(@lower)
      return nil unless match

      @before = @text
      @text = "#{@text[0, match.begin(0)]} #{@text[match.end(0)..]}"
      @lower = "#{match.pre_match} #{match.post_match}"
      match
    end

    def weekday
      match = take(:weekday)
      @parts[:wday] = number_of(match[1], DAYS) - 1 if match
    end

    def number_of(name, names)
      DateText.number_of(name, names)
    end

    def time
      match = @letters || @lower.include?(":") ? take(:time) : nil
      return unless match

      @parts[:zone] = original(match, 2) if match[2]
      numbers = match[1].scan(/\d+/)
      fraction = match[1][/[,.](\d+)/, 1]
      @parts[:hour] = twelve_hours(numbers[0].to_i, match[1])
      @parts[:min] = numbers[1].to_i if numbers[1]
      @parts[:sec] = numbers[2].to_i if numbers[2]
      @parts[:sec_fraction] = Rational(fraction.to_i, 10**fraction.size) if fraction && numbers[2]
    end

    def twelve_hours(hour, text)
      case text
      when /p(?:m|\.m)/ then hour % 12 + 12
      when /a(?:m|\.m)/ then hour % 12
      else hour
      end
    end

    def day_first
      match = take(:day_first)
      match && civil(match[4], number_of(match[2], MONTHS).to_s, match[1], match[3])
    end

    def month_first
      match = take(:month_first)
      match && civil(match[4], number_of(match[1], MONTHS).to_s, match[2], match[3])
    end

    def dashes
      match = take(:dashes)
      match && civil(match[1], match[2], match[3])
    end

    def named_dashes
      match = take(:named_dashes)
      return civil(match[3], number_of(match[2], MONTHS).to_s, match[1]) if match

      match = take(:named_dashes_us)
      match && civil(match[3], number_of(match[1], MONTHS).to_s, match[2])
    end

    def slashes
      match = take(:slashes)
      match && civil(match[1], match[2], match[3])
    end

    def dots
      match = take(:dots)
      match && civil(match[1], match[2], match[3])
    end

    def week
      match = take(:week)
      return unless match

      @parts[:cwyear] = match[1].to_i if match[1]
      @parts[:cweek] = match[2].to_i
      @parts[:cwday] = match[3].to_i if match[3]
      true
    end

    def year_day
      match = take(:year_day)
      return unless match

      @parts[:year] = match[1].to_i
      @parts[:yday] = match[2].to_i
      true
    end

    def year
      match = take(:year)
      @parts[:year] = match[1].to_i if match
    end

    def month
      match = take(:month)
      @parts[:mon] = number_of(match[1], MONTHS) if match
    end

    def month_day
      match = take(:month_day)
      @parts[:mday] = match[1].to_i if match
    end

    # Digits without anything between: what they are follows from how many there are.
    def digits
      match = take(:digits)
      return unless match

      layout = { 2 => [[:mday, 2]], 3 => [[:yday, 3]], 4 => [[:mon, 2], [:mday, 2]], 5 => [[:year, 2], [:yday, 3]],
                 6 => [[:year, 2], [:mon, 2], [:mday, 2]], 7 => [[:year, 4], [:yday, 3]] }[match[2].size]
      layout ||= [[:year, 4], [:mon, 2], [:mday, 2], [:hour, 2], [:min, 2], [:sec, 2]]
      spread(match[2], layout)
      @parts[:year] = -@parts[:year] if match[1] == "-" && @parts[:year]
      @two_digits = false if @parts[:year] && (match[2].size > 6 || !match[1].empty?)
      spread(match[3], [[:hour, 2], [:min, 2], [:sec, 2]]) if match[3]
      @parts[:sec_fraction] = Rational(match[4].to_i, 10**match[4].size) if match[4] && !match[4].empty?
      @parts[:zone] = original(match, 5) if match[5]
    end

    # As it stood in the text, capital letters and all.
    def original(match, group)
      @before[match.begin(group)...match.end(group)]
    end

    def spread(text, layout)
      at = 0
      layout.each do |name, size|
        break if at >= text.size

        @parts[name] = text[at, size].to_i
        at += size
      end
    end

    # Year, month and day as they stand; which is which follows from their lengths.
    def civil(year, month, day, era = nil)
      year, month, day = day, year, month if year && day.nil?
      year, day = day, year if year.nil? && day && (day.size > 2 || day.start_with?("'"))
      year, day = day, year[/\d+/] if year && year.match?(/\d\D+\z/)
      year, month, day = month, day, year if month && (month.start_with?("'") || month.size > 2)
      year, day = day, year if day && (day.start_with?("'") || day.size > 2)
      year_part(year, era) if year
      @parts[:mon] = month[/\d+/].to_i if month
      @parts[:mday] = day[/\d+/].to_i if day
      true
    end

    def year_part(text, era)
      number = text[/[-+]?\d+/]
      @two_digits = false if number.size > 2
      year = number.to_i
      @parts[:year] = era && era.start_with?("b") ? 1 - year : year
    end

    def era
      return unless @parts[:year] && take(:era)

      @parts[:year] = 1 - @parts[:year]
      @two_digits = false
    end

    def complete_year
      %i[year cwyear].each do |key|
        year = @parts[key]
        @parts[key] += year >= 69 ? 1900 : 2000 if year && year.between?(0, 99)
      end
    end
  end

  # Offsets of the zones that have a name.
  module Zone
    HOURS = {
      "utc" => 0, "gmt" => 0, "z" => 0, "ut" => 0, "wet" => 0, "bst" => 1, "cet" => 1, "west" => 1, "met" => 1,
      "cest" => 2, "eet" => 2, "sast" => 2, "eest" => 3, "msk" => 3, "ist" => 5.5, "sgt" => 8, "jst" => 9, "kst" => 9,
      "aest" => 10, "nzst" => 12, "nzdt" => 13, "ast" => -4, "adt" => -3, "est" => -5, "edt" => -4, "cst" => -6,
      "cdt" => -5, "mst" => -7, "mdt" => -6, "pst" => -8, "pdt" => -7, "akst" => -9, "akdt" => -8, "hst" => -10
    }

    # Seconds, or nil.
    def self.offset(name)
      hours = HOURS[name.downcase]
      return (hours * 3600).to_i if hours

      name = name.downcase.sub(/\s+standard\s+time\z/, "").sub(/\s+(?:daylight\s+time|dst)\z/, " dst")
      summer = name.end_with?(" dst")
      name = name.delete_suffix(" dst")
      hours = HOURS[name]
      return (hours * 3600).to_i + (summer ? 3600 : 0) if hours

      match = /\A(?:gmt|utc?)?([-+])(\d+)(?:[,.:](\d+)(?::(\d+))?)?\z/.match(name)
      match && numeric(match)
    end

    def self.numeric(match)
      digits = match[2]
      digits = "0#{digits}" if digits.size.odd?
      hours, minutes, seconds = match[3] ? [digits, match[3], match[4]] : [digits[0, 2], digits[2, 2], digits[4, 2]]
      offset = hours.to_i * 3600 + minutes.to_i * 60 + seconds.to_i
      match[1] == "-" ? -offset : offset
    end
  end
end
