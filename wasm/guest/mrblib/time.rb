# An instant to the nanosecond, and the offset that it is shown in. The guest's local time
# has the offset of its clock, UTC's when it was given none. A Time's parts lie in
# src/time.c, which alone writes them.
class Time
  include Comparable

  def self.now(**options)
    zone = Kobako::TimeArguments.options(options, :in)[:in]
    zone.nil? ? new : new.localtime(zone)
  end

  def self.at(time, part = false, unit = :microsecond, **options)
    zone = Kobako::TimeArguments.options(options, :in)[:in] unless options.empty?
    if part == false && Time === time
      copy = __make(time.__nanoseconds, time.__zone)
      return zone.nil? ? copy : copy.localtime(zone)
    end
    __make(Kobako::TimeArguments.instant(time, part, unit), Kobako::TimeArguments.zone(zone))
  end

  def self.utc(*parts)
    __make(Kobako::TimeArguments.parts(parts), :UTC)
  end

  def self.local(*parts)
    __make(Kobako::TimeArguments.parts(parts) - __local_offset * 1_000_000_000, nil)
  end

  class << self
    alias gm utc
    alias mktime local
  end

  def self.__make(nanoseconds, zone)
    allocate.__set(nanoseconds / 1_000_000_000, nanoseconds % 1_000_000_000, zone)
  end

  def initialize(year = (now = true), month = (text = year; nil), day = nil, hour = nil, minute = nil, second = nil,
                 zone = nil, **options)
    Kobako::TimeArguments.options(options, :in, :precision) unless options.empty?
    if zone && options[:in]
      raise ArgumentError, "timezone argument given as positional and keyword arguments"
    end

    zone ||= options[:in]
    return __set_now(Kobako::TimeArguments.zone(zone)) if now
    return __read(text, options.fetch(:precision, 9), zone) if String === text

    instant = Kobako::TimeArguments.parts([year, month, day, hour, minute, second])
    __set_local(instant, Kobako::TimeArguments.zone(zone))
  end

  def year
    __date[0]
  end

  def month
    __date[1]
  end
  alias mon month

  def day
    __date[2]
  end
  alias mday day

  def hour
    __local % 86_400 / 3600
  end

  def min
    __local % 3600 / 60
  end

  def sec
    __local % 60
  end

  def usec
    nsec / 1000
  end
  alias tv_usec usec
  alias tv_nsec nsec

  def subsec
    nsec == 0 ? 0 : Rational(nsec, 1_000_000_000)
  end

  def wday
    (__days + 4) % 7
  end

  def yday
    __days - Kobako::Calendar.days(year, 1, 1) + 1
  end

  def sunday?
    wday == 0
  end

  def monday?
    wday == 1
  end

  def tuesday?
    wday == 2
  end

  def wednesday?
    wday == 3
  end

  def thursday?
    wday == 4
  end

  def friday?
    wday == 5
  end

  def saturday?
    wday == 6
  end

  def dst?
    # for a Time that was never made the others raise, and so does this
    utc_offset.nil?
  end
  alias isdst dst?
  alias gmt? utc?
  alias gmt_offset utc_offset
  alias gmtoff utc_offset

  def zone
    "UTC" unless Integer === __zone || utc_offset != 0
  end

  alias tv_sec to_i

  def to_f
    __nanoseconds.to_f / 1e9
  end

  def to_r
    Rational(__nanoseconds, 1_000_000_000)
  end

  def +(other)
    raise TypeError, "time + time?" if Time === other

    __at(__nanoseconds + Kobako::TimeArguments.nanoseconds(other))
  end

  def -(other)
    return (__nanoseconds - other.__nanoseconds).to_f / 1e9 if Time === other

    __at(__nanoseconds + Kobako::TimeArguments.nanoseconds(other, -1))
  end

  def <=>(other)
    return nil unless Time === other

    order = to_i <=> other.to_i
    order == 0 ? nsec <=> other.nsec : order
  end

  def eql?(other)
    Time === other && to_i == other.to_i && nsec == other.nsec
  end

  def hash
    [to_i, nsec].hash
  end

  def round(digits = 0)
    step = Kobako::TimeArguments.step(digits)
    __at((__nanoseconds + step / 2) / step * step)
  end

  def floor(digits = 0)
    step = Kobako::TimeArguments.step(digits)
    __at(__nanoseconds / step * step)
  end

  def ceil(digits = 0)
    step = Kobako::TimeArguments.step(digits)
    __at(-(-__nanoseconds / step) * step)
  end

  def utc
    utc? ? self : __show(:UTC)
  end
  alias gmtime utc

  def getutc
    dup.utc
  end
  alias getgm getutc

  def localtime(zone = nil)
    zone = Kobako::TimeArguments.zone(zone)
    zone.nil? && __zone.nil? ? self : __show(zone)
  end

  def getlocal(zone = nil)
    dup.localtime(zone)
  end

  def to_a
    [sec, min, hour, day, month, year, wday, yday, dst?, zone]
  end

  def deconstruct_keys(keys)
    unless keys.nil? || Array === keys
      raise TypeError, "wrong argument type #{keys.class} (expected Array or nil)"
    end

    known = %i[year month day yday wday hour min sec subsec dst zone]
    found = {}
    (keys || known).each { |key| found[key] = key == :dst ? dst? : __send__(key) if known.include?(key) }
    found
  end

  def strftime(format)
    format = Kobako::TimeArguments.text(format)
    Kobako::TimeFormat.new(self).text(format)
  end

  def to_s
    strftime(utc? ? "%Y-%m-%d %H:%M:%S UTC" : "%Y-%m-%d %H:%M:%S %z")
  end

  def inspect
    text = strftime(nsec == 0 ? "%Y-%m-%d %H:%M:%S" : "%Y-%m-%d %H:%M:%S.%N")
    text = text[0..-2] while nsec != 0 && text.end_with?("0")
    return text << " UTC" if utc?

    text << strftime(utc_offset % 60 == 0 ? " %z" : " %::z").delete(":")
  end

  def ctime
    strftime("%a %b %e %H:%M:%S %Y")
  end
  alias asctime ctime

  def xmlschema(digits = 0)
    digits = digits.to_i
    fraction = digits > 0 ? ".%#{digits}N" : ""
    strftime("%FT%T#{fraction}#{utc? ? "Z" : "%:z"}")
  end
  alias iso8601 xmlschema

  # Seconds and days since 1970, as the offset has them.
  def __local
    to_i + utc_offset
  end

  def __days
    __local / 86_400
  end

  def __date
    Kobako::Calendar.date(__days)
  end

  def __nanoseconds
    to_i * 1_000_000_000 + nsec
  end

  private

  def __read(text, precision, zone)
    text = Kobako::TimeText.new(text, precision)
    instant = Kobako::TimeArguments.instant_of(*text.parts)
    __set_local(instant, Kobako::TimeArguments.zone(text.zone || zone))
  end

  # Of nanoseconds as a clock shows them that goes by `zone`.
  def __set_local(instant, zone)
    seconds = instant / 1_000_000_000
    seconds -= zone.nil? ? Time.__local_offset : zone unless zone == :UTC
    __set(seconds, instant % 1_000_000_000, zone)
  end

  def __at(nanoseconds)
    Time.__make(nanoseconds, __zone)
  end

  def __show(zone)
    raise FrozenError, "can't modify frozen #{self.class}: #{inspect}" if frozen?

    __set_zone(zone)
  end
end
