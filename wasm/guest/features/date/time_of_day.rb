# A Date with a time of day, shown in an offset.
class DateTime < Date
  class << self
    def civil(*parts)
      new(*parts)
    end

    def now(_start = ITALY)
      __of_instant(Time.now)
    end

    def parse(text = "-4712-01-01T00:00:00+00:00", complete = true, _start = ITALY, limit: 128)
      __of_parts(DateText.parse(text, complete, limit))
    end

    def iso8601(text = "-4712-01-01T00:00:00+00:00", _start = ITALY, limit: 128)
      __of_parts(_iso8601(text, limit: limit))
    end
    alias xmlschema iso8601

    def strptime(text = "-4712-01-01T00:00:00+00:00", format = "%FT%T%z", _start = ITALY)
      __of_parts(_strptime(text, format) || raise(Error, "invalid date"))
    end

    def __of_instant(time)
      allocate.__show(time)
    end

    def __of_parts(parts)
      return __of_instant(Time.at(parts[:seconds]).utc) if parts[:seconds]

      time_only = parts[:hour] && !%i[year mon mday yday wday cweek].any? { |part| parts[part] }
      days = time_only ? Date.today.__days : DateParts.days(parts)
      raise Error, "invalid date" if days.nil?

      __of_clock(days, parts[:hour] || 0, parts[:min] || 0, (parts[:sec] || 0) + (parts[:sec_fraction] || 0),
                 parts[:offset] || 0)
    end

    def __of_clock(days, hour, minute, second, offset)
      hour += 24 if hour < 0
      minute += 60 if minute < 0
      unless hour.between?(0, 24) && minute.between?(0, 59) && second >= -59 && second < 60
        raise Error, "invalid date"
      end

      second += 60 if second < 0
      year, month, day = Kobako::Calendar.date(days)
      __of_instant(Time.new(year, month, day, hour, minute, second, offset))
    end
  end

  def initialize(year = -4712, month = 1, day = 1, hour = 0, minute = 0, second = 0, offset = 0, _start = ITALY)
    days = Date.__civil_days(year, month, day) || raise(Error, "invalid date")
    offset = offset.is_a?(String) ? Zone.offset(offset) || 0 : (offset * 86_400).to_i
    __show(DateTime.__of_clock(days, hour, minute, second, offset).to_time)
  end

  def __show(time)
    @__time = time
    __set(Kobako::Calendar.days(time.year, time.month, time.day))
  end

  def hour
    @__time.hour
  end

  def minute
    @__time.min
  end
  alias min minute

  def second
    @__time.sec
  end
  alias sec second

  def sec_fraction
    Rational(@__time.nsec, 1_000_000_000)
  end
  alias second_fraction sec_fraction

  def offset
    Rational(@__time.utc_offset, 86_400)
  end

  def zone
    @__time.strftime("%:z")
  end

  def new_offset(offset = 0)
    offset = offset.is_a?(String) ? Zone.offset(offset) || 0 : (offset * 86_400).to_i
    DateTime.__of_instant(@__time.getlocal(offset))
  end

  def +(other)
    raise TypeError, "expected numeric" unless other.is_a?(Numeric)

    DateTime.__of_instant(@__time + other.to_r * 86_400)
  end

  def -(other)
    case other
    when Date then __moment - other.__moment
    when Numeric then self + -other
    else raise TypeError, "expected numeric"
    end
  end

  def hash
    __moment.hash
  end

  def to_s
    @__time.strftime("%FT%T%:z")
  end

  def iso8601(digits = 0)
    @__time.strftime(digits > 0 ? "%FT%T.%#{digits}N%:z" : "%FT%T%:z")
  end
  alias xmlschema iso8601
  alias rfc3339 iso8601

  def inspect
    utc = @__time.getutc
    day = Kobako::Calendar.days(utc.year, utc.month, utc.day) + EPOCH_JD
    second = utc.hour * 3600 + utc.min * 60 + utc.sec
    "#<DateTime: #{self} ((#{day}j,#{second}s,#{utc.nsec}n),#{format("%+d", @__time.utc_offset)}s,2299161j)>"
  end

  def strftime(format = "%FT%T%:z")
    super
  end

  def to_time
    @__time
  end

  def to_datetime
    self
  end

  def deconstruct_keys(keys)
    known = %i[year month day yday wday hour minute second sec_fraction zone]
    (keys ? known & keys : known).to_h { |key| [key, __send__(key)] }
  end

  # Days since 1970 in UTC, exactly.
  def __moment
    Rational(@__time.__nanoseconds, 86_400_000_000_000)
  end

  def __clock
    @__time
  end

  def __at(days)
    DateTime.__of_instant(@__time + (days - __days) * 86_400)
  end
end

class Date
  def to_datetime
    DateTime.new(year, month, day)
  end
end

class Time
  def to_datetime
    DateTime.__of_instant(dup)
  end
end
