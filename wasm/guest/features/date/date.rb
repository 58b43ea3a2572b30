# A day of the Gregorian calendar, which has no beginning here.
class Date
  include Comparable

  class Error < ArgumentError
  end

  ITALY = 2_299_161
  ENGLAND = 2_361_222
  GREGORIAN = -Float::INFINITY
  MONTHNAMES = [nil, *%w[January February March April May June July August September October November December]].freeze
  ABBR_MONTHNAMES = MONTHNAMES.map { |name| name && name[0, 3].freeze }.freeze
  DAYNAMES = %w[Sunday Monday Tuesday Wednesday Thursday Friday Saturday].freeze
  ABBR_DAYNAMES = DAYNAMES.map { |name| name[0, 3].freeze }.freeze

  # Of 1970-01-01, counted from a day in 4713 BC.
  EPOCH_JD = 2_440_588

  class << self
    def civil(*parts)
      new(*parts)
    end

    def today(_start = ITALY)
      __of_time(Time.now)
    end

    def jd(day = 0, _start = ITALY)
      __of_days(day.floor - EPOCH_JD)
    end

    def ordinal(year = -4712, yday = 1, _start = ITALY)
      __of_days(__ordinal_days(year, yday) || raise(Error, "invalid date"))
    end

    def commercial(year = -4712, week = 1, day = 1, _start = ITALY)
      __of_days(__commercial_days(year, week, day) || raise(Error, "invalid date"))
    end

    def valid_civil?(year, month, day, _start = ITALY)
      return false unless [year, month, day].all? { |part| part.is_a?(Numeric) }

      !__civil_days(year, month, day).nil?
    end
    alias valid_date? valid_civil?

    def valid_ordinal?(year, yday, _start = ITALY)
      !__ordinal_days(year, yday).nil?
    end

    def valid_commercial?(year, week, day, _start = ITALY)
      !__commercial_days(year, week, day).nil?
    end

    def valid_jd?(day, _start = ITALY)
      day.is_a?(Numeric)
    end

    def gregorian_leap?(year)
      (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    end
    alias leap? gregorian_leap?

    def parse(text = "-4712-01-01", complete = true, _start = ITALY, limit: 128)
      __of_parts(DateText.parse(text, complete, limit))
    end

    def iso8601(text = "-4712-01-01", _start = ITALY, limit: 128)
      __of_parts(_iso8601(text, limit: limit))
    end
    alias xmlschema iso8601

    def rfc3339(text, _start = ITALY, limit: 128)
      __of_parts(DateText.strict(text, limit, DateText::RFC3339))
    end

    def rfc2822(text, _start = ITALY, limit: 128)
      __of_parts(DateText.strict(text, limit, DateText::RFC2822))
    end
    alias rfc822 rfc2822

    def httpdate(text, _start = ITALY, limit: 128)
      __of_parts(DateText.strict(text, limit, DateText::HTTP))
    end

    def _parse(text, complete = true, limit: 128)
      DateText.parse(text, complete, limit)
    end

    def _iso8601(text, limit: 128)
      DateText.strict(text, limit, DateText::ISO8601)
    end

    # nil where the text does not fit.
    def _strptime(text, format = "%F")
      DateFormat.new(format).read(text)
    end

    def __of_days(days)
      allocate.__set(days)
    end

    def __of_time(time)
      __of_days(Kobako::Calendar.days(time.year, time.month, time.day))
    end

    def __of_parts(parts)
      days = DateParts.days(parts) || raise(Error, "invalid date")
      __of_days(days)
    end

    # Days since 1970, or nil. What is negative counts from the end.
    def __civil_days(year, month, day)
      year = year.to_i
      month = month.to_i
      day = day.to_i
      month += 13 if month < 0
      return nil unless month.between?(1, 12)

      last = days_in_month(year, month)
      day += last + 1 if day < 0
      Kobako::Calendar.days(year, month, day) if day.between?(1, last)
    end

    def __ordinal_days(year, yday)
      last = gregorian_leap?(year) ? 366 : 365
      yday += last + 1 if yday < 0
      Kobako::Calendar.days(year, 1, 1) + yday - 1 if yday.between?(1, last)
    end

    def __commercial_days(year, week, day)
      day += 8 if day < 0
      return nil unless day.between?(1, 7)

      monday = Kobako::Calendar.days(year, 1, 4)
      monday -= (monday + 3) % 7
      weeks = Kobako::Calendar.week(Kobako::Calendar.days(year, 12, 28))[1]
      week += weeks + 1 if week < 0
      monday + (week - 1) * 7 + day - 1 if week.between?(1, weeks)
    end

    private

    def days_in_month(year, month)
      return gregorian_leap?(year) ? 29 : 28 if month == 2

      [4, 6, 9, 11].include?(month) ? 30 : 31
    end
  end

  def initialize(year = -4712, month = 1, day = 1, _start = ITALY)
    [[year, "year"], [month, "month"], [day, "day"]].each do |part, name|
      raise TypeError, "invalid #{name} (not numeric)" unless part.is_a?(Numeric)
    end
    __set(Date.__civil_days(year, month, day) || raise(Error, "invalid date"))
  end

  # Days since 1970.
  attr_reader :__days

  def __set(days)
    @__days = days
    self
  end

  def year
    __civil[0]
  end

  def month
    __civil[1]
  end
  alias mon month

  def day
    __civil[2]
  end
  alias mday day

  def wday
    (@__days + 4) % 7
  end

  def yday
    @__days - Kobako::Calendar.days(year, 1, 1) + 1
  end

  def cwyear
    Kobako::Calendar.week(@__days)[0]
  end

  def cweek
    Kobako::Calendar.week(@__days)[1]
  end

  def cwday
    wday == 0 ? 7 : wday
  end

  def jd
    @__days + EPOCH_JD
  end

  def mjd
    jd - 2_400_001
  end

  def ld
    jd - 2_299_160
  end

  def ajd
    Rational(jd * 2 - 1, 2)
  end

  def amjd
    Rational(mjd, 1)
  end

  def day_fraction
    Rational(0, 1)
  end

  def start
    ITALY.to_f
  end

  def leap?
    Date.gregorian_leap?(year)
  end

  def gregorian?
    true
  end

  def julian?
    false
  end

  def gregorian
    self
  end

  DAYNAMES.each_with_index do |name, index|
    define_method("#{name.downcase}?") { wday == index }
  end

  def hash
    @__days.hash
  end

  def eql?(other)
    other.is_a?(Date) && self == other
  end

  def __civil
    return @__civil if @__civil

    civil = Kobako::Calendar.date(@__days)
    @__civil = civil unless frozen?
    civil
  end
end
