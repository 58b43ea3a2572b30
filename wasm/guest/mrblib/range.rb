class Range
  alias __to_a to_a
  def frozen?
    true
  end

  def each(&block)
    return to_enum(:each) unless block

    first = self.begin
    last = self.end
    if first.is_a?(Integer) && (last.nil? || last.is_a?(Numeric))
      __each_integer(first, last, &block)
    elsif first.is_a?(String) && last.is_a?(String)
      first.upto(last, exclude_end?, &block)
    elsif first.is_a?(String) && last.nil?
      first.__upto_endless(&block)
    elsif first.is_a?(Symbol)
      return (first.name..last&.name).each { |name| yield name.to_sym } unless last && exclude_end?

      (first.name...last.name).each { |name| yield name.to_sym }
    else
      raise TypeError, "can't iterate from #{first.class}" unless first.respond_to?(:succ)

      __each_succ(first, last, &block)
    end
    self
  end

  def reverse_each(&block)
    return to_enum(:reverse_each) unless block

    last = self.end
    raise TypeError, "can't iterate from #{last.class}" if last.nil?
    return super unless last.is_a?(Integer) && (self.begin.nil? || self.begin.is_a?(Integer))

    last -= 1 if exclude_end?
    first = self.begin
    while first.nil? || last >= first
      yield last
      last -= 1
    end
    self
  end

  def step(by = (none = true; 1), &block)
    first = self.begin
    last = self.end
    raise ArgumentError, "#step for non-numeric beginless ranges is meaningless" if first.nil? && !last.is_a?(Numeric)

    numbers = (first.nil? || first.is_a?(Numeric)) && (last.nil? || last.is_a?(Numeric))
    if numbers && !by.is_a?(Numeric)
      by = by.__to_int
    end
    if !numbers && none && !first.is_a?(String) && !first.is_a?(Symbol)
      raise ArgumentError, "step is required for non-numeric ranges"
    end
    raise ArgumentError, "step can't be 0" if by.is_a?(Numeric) && by == 0
    return __steps(by, :step, numbers) unless block
    raise ArgumentError, "#step iteration for beginless ranges is meaningless" if first.nil?

    if numbers
      Enumerator::ArithmeticSequence.__of_range(self, by).each(&block)
    else
      __step_others(first, last, by, &block)
    end
    self
  end

  def %(by)
    raise ArgumentError, "step can't be 0" if by == 0

    numbers = self.begin.is_a?(Numeric) || self.begin.nil?
    __steps(by, :%, numbers)
  end

  def to_a
    raise RangeError, "cannot convert endless range to an array" if self.end.nil?

    # nil when one end is a big Integer
    (__num_to_a if self.begin.is_a?(Integer) && self.end.is_a?(Integer)) || super
  end
  alias entries to_a

  def inspect
    __text { |value| value.inspect }
  end

  def to_s
    "#{self.begin}#{exclude_end? ? "..." : ".."}#{self.end}"
  end

  private

  def __text
    first = self.begin.nil? && !self.end.nil? ? "" : yield(self.begin)
    last = self.end.nil? && !self.begin.nil? ? "" : yield(self.end)
    "#{first}#{exclude_end? ? "..." : ".."}#{last}"
  end

  def __each_integer(number, last)
    if last.nil?
      while true
        yield number
        number += 1
      end
    end
    if exclude_end?
      while number < last
        yield number
        number += 1
      end
    else
      while number <= last
        yield number
        number += 1
      end
    end
  end

  def __each_succ(value, last)
    if last.nil?
      while true
        yield value
        value = value.succ
      end
    end
    order = value <=> last
    while order && (exclude_end? ? order < 0 : order <= 0)
      yield value
      break if order == 0

      value = value.succ
      order = value <=> last
    end
  end

  def __steps(by, name, numbers)
    return Enumerator::ArithmeticSequence.__of_range(self, by, name) if numbers

    to_enum(name, by)
  end

  # Strings and Symbols go by succ, the rest by what + gives.
  def __step_others(value, last, by)
    if by.is_a?(Integer) && (value.is_a?(String) || value.is_a?(Symbol))
      raise ArgumentError, "step can't be negative" if by < 0

      index = 0
      each do |each_value|
        yield each_value if index % by == 0
        index += 1
      end
      return
    end
    while last.nil? || (order = value <=> last) && (exclude_end? ? order < 0 : order <= 0)
      yield value
      value += by
    end
  end
end
