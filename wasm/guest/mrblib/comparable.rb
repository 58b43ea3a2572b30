module Comparable
  def ==(other)
    return true if equal?(other)

    order = self <=> other
    order ? order == 0 : false
  end

  def clamp(*bounds)
    low, high = Comparable.__bounds(bounds)
    if !low.nil? && !high.nil? && Enumerable.__compare(low, high) > 0
      raise ArgumentError, "min argument must be less than or equal to max argument"
    end
    return low if !low.nil? && Enumerable.__compare(self, low) < 0

    !high.nil? && Enumerable.__compare(self, high) > 0 ? high : self
  end

  def self.__bounds(bounds)
    return bounds if bounds.size == 2

    if bounds.size != 1
      raise ArgumentError, "wrong number of arguments (given #{bounds.size}, expected 1..2)"
    end
    range = bounds[0]
    raise TypeError, "wrong argument type #{range.class} (expected Range)" unless range.is_a?(Range)
    if range.exclude_end? && !range.end.nil?
      raise ArgumentError, "cannot clamp with an exclusive range"
    end

    [range.begin, range.end]
  end
end
