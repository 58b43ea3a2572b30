# Dates as text, and as other classes.
class Date
  def strftime(format = "%F")
    __clock.strftime(format.gsub("%Z", "%:z"))
  end

  def to_s
    __clock.strftime("%Y-%m-%d")
  end
  alias iso8601 to_s
  alias xmlschema to_s

  def inspect
    "#<#{self.class}: #{self} ((#{jd}j,0s,0n),+0s,2299161j)>"
  end

  def rfc3339
    strftime("%FT%T%:z")
  end

  def rfc2822
    strftime("%a, %-d %b %Y %T %z")
  end
  alias rfc822 rfc2822

  def httpdate
    strftime("%a, %d %b %Y %T GMT")
  end

  def asctime
    strftime("%a %b %e %H:%M:%S %Y")
  end
  alias ctime asctime

  def to_date
    Date.__of_days(@__days)
  end

  def to_time
    Time.local(year, month, day)
  end

  def to_json(*arguments)
    to_s.to_json(*arguments)
  end

  def deconstruct_keys(keys)
    unless keys.nil? || keys.is_a?(Array)
      raise TypeError, "wrong argument type #{keys.class} (expected Array or nil)"
    end

    known = %i[year month day yday wday]
    (keys ? known & keys : known).to_h { |key| [key, __send__(key)] }
  end

  # Its midnight, shown in UTC's offset.
  def __clock
    Time.new(year, month, day, 0, 0, 0, "+00:00")
  end
end

class Time
  def to_date
    Date.__of_time(self)
  end

  def to_time
    self
  end
end
