# The largest and the smallest.
module Enumerable
  # What `each` gives: a class may have a to_a of its own.
  alias __to_a to_a

  def max(count = nil, &block)
    __to_a.__largest(count, &block)
  end

  def min(count = nil, &block)
    __to_a.__smallest(count, &block)
  end

  def minmax(&block)
    values = __to_a
    [values.__smallest(nil, &block), values.__largest(nil, &block)]
  end

  def max_by(count = nil, &block)
    return to_enum(:max_by, *count) unless block

    __ranked(block).__extreme_by(count, 1)
  end

  def min_by(count = nil, &block)
    return to_enum(:min_by, *count) unless block

    __ranked(block).__extreme_by(count, -1)
  end

  def minmax_by(&block)
    return to_enum(:minmax_by) unless block

    ranked = __ranked(block)
    [ranked.__extreme_by(nil, -1), ranked.__extreme_by(nil, 1)]
  end

  def self.__compare(one, other)
    one <=> other || __incomparable(one, other)
  end

  def self.__incomparable(one, other)
    text = case other
           when nil, true, false, Integer, Float then other.inspect
           else other.class
           end
    raise ArgumentError, "comparison of #{one.class} with #{text} failed"
  end

  private

  # Each element behind what the block says of it.
  def __ranked(block)
    ranked = []
    each do |*values|
      value = values.__svalue
      ranked << [block.call(value), value]
    end
    ranked
  end
end

class Array
  def max(count = nil, &block)
    __largest(count, &block)
  end

  def min(count = nil, &block)
    __smallest(count, &block)
  end

  def max_by(count = nil, &block)
    return super if count || !block

    best = highest = nil
    index = 0
    while index < size
      value = self[index]
      rank = yield(value)
      if index == 0 || ((order = rank <=> highest) || Enumerable.__incomparable(rank, highest)) && order > 0
        best = value
        highest = rank
      end
      index += 1
    end
    best
  end

  def min_by(count = nil, &block)
    return super if count || !block

    best = lowest = nil
    index = 0
    while index < size
      value = self[index]
      rank = yield(value)
      if index == 0 || ((order = rank <=> lowest) || Enumerable.__incomparable(rank, lowest)) && order < 0
        best = value
        lowest = rank
      end
      index += 1
    end
    best
  end

  def __largest(count, &block)
    return (block ? sort { |a, b| block.call(b, a) } : sort.reverse!).__first_of(count) if count
    return __of_numbers(1) { |best, value| best = value if Enumerable.__compare(value, best) > 0; best } unless block

    index = 1
    best = self[0]
    while index < size
      value = self[index]
      best = value if Enumerable.__order(block.call(value, best), value, best) > 0
      index += 1
    end
    best
  end

  def __smallest(count, &block)
    return sort(&block).__first_of(count) if count
    return __of_numbers(-1) { |best, value| best = value if Enumerable.__compare(value, best) < 0; best } unless block

    index = 1
    best = self[0]
    while index < size
      value = self[index]
      best = value if Enumerable.__order(block.call(value, best), value, best) < 0
      index += 1
    end
    best
  end

  # Of pairs of a rank and an element.
  def __extreme_by(count, sign)
    if count
      ranked = __sorted_by(map { |pair| pair[0] })
      ranked.reverse! if sign > 0
      return ranked.__first_of(count).map! { |pair| pair[1] }
    end
    best = self[0]
    index = 1
    while index < size
      pair = self[index]
      best = pair if sign * Enumerable.__compare(pair[0], best[0]) > 0
      index += 1
    end
    best && best[1]
  end

  def __first_of(count)
    count = count.__to_int
    raise ArgumentError, "negative size (#{count})" if count < 0

    first(count)
  end

  private

  # Numbers and Strings alone are compared in C.
  def __of_numbers(sign)
    best = __extreme(sign)
    return best unless best.nil?

    best = self[0]
    index = 1
    while index < size
      best = yield(best, self[index])
      index += 1
    end
    best
  end
end

module Enumerable
  # What a block gave to say which of two comes first.
  def self.__order(answer, one, other)
    __incomparable(one, other) if answer.nil?
    answer
  end
end
