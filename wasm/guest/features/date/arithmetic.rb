# Days and months added, taken away, compared and counted.
class Date
  def +(other)
    raise TypeError, "expected numeric" unless other.is_a?(Numeric)

    __at(@__days + other.floor)
  end

  # Days between two dates, or the date so many days before.
  def -(other)
    case other
    when Date then Rational(__moment - other.__moment, 1)
    when Numeric then __at(@__days - other.ceil)
    else raise TypeError, "expected numeric"
    end
  end

  # So many months on; the last day of a month that is too short.
  def >>(other)
    raise TypeError, "expected numeric" unless other.is_a?(Numeric)

    months = year * 12 + month - 1 + other.to_i
    target_year = months / 12
    target_month = months % 12 + 1
    target_day = day
    target_day -= 1 until (days = Date.__civil_days(target_year, target_month, target_day))
    __at(days)
  end

  def <<(other)
    raise TypeError, "expected numeric" unless other.is_a?(Numeric)

    self >> -other
  end

  def next_day(count = 1)
    self + count
  end

  def prev_day(count = 1)
    self - count
  end

  def next_month(count = 1)
    self >> count
  end

  def prev_month(count = 1)
    self << count
  end

  def next_year(count = 1)
    self >> count * 12
  end

  def prev_year(count = 1)
    self << count * 12
  end

  def next
    next_day
  end
  alias succ next

  # A number is one of days since the beginning of `ajd`.
  def <=>(other)
    case other
    when Date then __moment <=> other.__moment
    when Numeric then ajd <=> other
    end
  end

  def ==(other)
    (self <=> other) == 0
  end

  # Whether it is the same day.
  def ===(other)
    return @__days == other.__days if other.is_a?(Date)

    other.is_a?(Numeric) && jd == other
  end

  def step(limit, by = 1)
    return to_enum(:step, limit, by) unless block_given?
    raise ArgumentError, "step can't be 0" if by == 0

    date = self
    while by > 0 ? date <= limit : date >= limit
      yield date
      date += by
    end
    self
  end

  def upto(last, &block)
    return to_enum(:upto, last) unless block

    step(last, &block)
  end

  def downto(last, &block)
    return to_enum(:downto, last) unless block

    step(last, -1, &block)
  end

  # What is compared: of a Date its day.
  def __moment
    @__days
  end

  def __at(days)
    Date.__of_days(days)
  end
end
