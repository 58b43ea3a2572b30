module Comparable
  def ==(other)
    return true if equal?(other)

    (self <=> other) == 0
  end

  def <(other)
    Comparable.__order(self, other) < 0
  end

  def <=(other)
    Comparable.__order(self, other) <= 0
  end

  def >(other)
    Comparable.__order(self, other) > 0
  end

  def >=(other)
    Comparable.__order(self, other) >= 0
  end

  def between?(min, max)
    self >= min && self <= max
  end

  def clamp(min, max = (range = true))
    if range
      raise TypeError, "wrong argument type #{Numeric.__kind(min)} (expected Range)" unless min.is_a?(Range)

      if min.end && min.exclude_end?
        raise ArgumentError, "cannot clamp with an exclusive range"
      end

      min, max = min.begin, min.end
    end
    if min && max && Comparable.__order(min, max) > 0
      raise ArgumentError, "min argument must be less than or equal to max argument"
    end
    return min if min && Comparable.__order(self, min) < 0
    return max if max && Comparable.__order(self, max) > 0

    self
  end

  def self.__order(one, other)
    order = one <=> other
    return order if order

    raise ArgumentError, "comparison of #{one.class} with #{Integer.__shown(other)} failed"
  end
end
