# What a Range covers, its ends and its size.
class Range
  def include?(value)
    first = self.begin
    last = self.end
    if first.is_a?(Numeric) || last.is_a?(Numeric) || first.is_a?(Time) || last.is_a?(Time)
      return cover?(value)
    end
    if first.is_a?(String) || last.is_a?(String)
      return __include_string?(first, last, value) if first.is_a?(String) && last.is_a?(String)
      raise TypeError, "cannot determine inclusion in beginless/endless ranges" if first.nil? || last.nil?
    end
    return cover?(value) if first.nil? && last.nil?
    raise TypeError, "cannot determine inclusion in beginless/endless ranges" if first.nil? || last.nil?

    super
  end
  alias member? include?

  def cover?(value)
    return __cover_range?(value) if value.is_a?(Range)

    first = self.begin
    last = self.end
    order = first.nil? ? -1 : first <=> value
    return false if order.nil? || order > 0

    order = last.nil? ? -1 : value <=> last
    return false if order.nil?

    exclude_end? ? order < 0 : order <= 0
  end

  def size
    first = self.begin
    last = self.end
    if first.is_a?(Integer)
      return Float::INFINITY if last.nil?
      return nil unless last.is_a?(Numeric)
      return last > 0 ? Float::INFINITY : 0 if last.is_a?(Float) && last.infinite?

      whole = last.floor
      count = whole - first + (exclude_end? && whole == last ? 0 : 1)
      return count < 0 ? 0 : count
    end
    raise TypeError, "can't iterate from #{first.class}" if first.is_a?(Numeric) || (first.nil? && last.is_a?(Numeric))

    nil
  end

  def count(*element, &block)
    return super unless element.empty? && !block
    return Float::INFINITY if self.begin.nil? || self.end.nil?

    self.begin.is_a?(Integer) && self.end.is_a?(Numeric) ? size : super
  end

  def max(*count, &block)
    raise RangeError, "cannot get the maximum of endless range" if self.end.nil?
    if block || !count.empty?
      raise RangeError, "cannot get the maximum of beginless range with custom comparison method" if self.begin.nil?

      return super
    end

    first = self.begin
    last = self.end
    return super unless last.is_a?(Numeric) || !exclude_end?

    order = first.nil? ? -1 : first <=> last
    return nil if order.nil? || order > 0 || (order == 0 && exclude_end?)
    return last unless exclude_end?
    raise TypeError, "cannot exclude non Integer end value" unless last.is_a?(Integer)
    raise TypeError, "cannot exclude end value with non Integer begin value" unless first.nil? || first.is_a?(Integer)

    last - 1
  end

  def min(*count, &block)
    raise RangeError, "cannot get the minimum of beginless range" if self.begin.nil?
    if block || !count.empty?
      raise RangeError, "cannot get the minimum of endless range with custom comparison method" if self.end.nil?

      return super
    end

    order = self.end.nil? ? -1 : self.begin <=> self.end
    order.nil? || order > 0 || (order == 0 && exclude_end?) ? nil : self.begin
  end

  def minmax(&block)
    return super if block

    [min, max]
  end

  def first(*count)
    raise RangeError, "cannot get the first element of beginless range" if self.begin.nil?

    count.empty? ? self.begin : super
  end

  def last(*count)
    raise RangeError, "cannot get the last element of endless range" if self.end.nil?

    count.empty? ? self.end : to_a.last(*count)
  end

  def sum(init = 0, &block)
    first = self.begin
    last = self.end
    return super unless !block && first.is_a?(Integer) && last.is_a?(Integer) && init.is_a?(Integer)

    last -= 1 if exclude_end?
    last < first ? init : init + (first + last) * (last - first + 1) / 2
  end

  def bsearch(&block)
    return to_enum(:bsearch) unless block

    first = self.begin
    last = self.end
    if first.is_a?(Float) || last.is_a?(Float)
      return __bsearch_float((first || -Float::INFINITY).to_f, (last || Float::INFINITY).to_f, &block)
    end
    unless (first.is_a?(Integer) && (last.nil? || last.is_a?(Integer))) || (first.nil? && last.is_a?(Integer))
      raise TypeError, "can't do binary search for #{first.class}"
    end

    low, high = __bsearch_bounds(first, last, &block)
    __bsearch(low, high) { |number| yield(number) }
  end

  private

  def __cover_range?(other)
    first = self.begin
    last = self.end
    if !other.begin.nil? && !other.end.nil?
      order = other.begin <=> other.end
      return false if order.nil? || order > 0 || (order == 0 && other.exclude_end?)
    end
    return false unless first.nil? || (!other.begin.nil? && (order = first <=> other.begin) && order <= 0)
    return true if last.nil?
    return false if other.end.nil?

    order = other.end <=> last
    return false if order.nil?
    return true if order < 0 || (order == 0 && (!exclude_end? || other.exclude_end?))

    # 1..3 covers 1...4
    other.exclude_end? && !exclude_end? && other.end.is_a?(Integer) && other.begin.is_a?(Integer) && other.max <= last
  end

  def __include_string?(first, last, value)
    return false unless value.is_a?(String)
    if first.size == 1 && last.size == 1
      return value.size == 1 && cover?(value)
    end

    each { |text| return true if text == value }
    false
  end

  # An open end is looked for in steps that double.
  def __bsearch_bounds(first, last)
    if last.nil?
      reach = 1
      reach *= 2 until __found?(yield(first + reach), true)
      return [first, first + reach]
    end
    last -= 1 if exclude_end?
    return [first, last] if first

    reach = 1
    reach *= 2 while __found?(yield(last - reach), true)
    [last - reach, last]
  end

  # Whether the one that is looked for is at this place or before it.
  def __found?(answer, _at)
    case answer
    when true then true
    when false, nil then false
    when Numeric then answer <= 0
    else
      raise TypeError, "wrong argument type #{answer.class} (must be numeric, true, false or nil)"
    end
  end

  def __bsearch(low, high)
    best = nil
    while low <= high
      middle = (low + high) / 2
      answer = yield(middle)
      return middle if answer.is_a?(Numeric) && answer == 0

      if __found?(answer, middle)
        best = middle if answer == true
        high = middle - 1
      else
        low = middle + 1
      end
    end
    best
  end

  # Floats are in the order of their bits.
  def __bsearch_float(first, last)
    low = Range.__float_order(first)
    high = Range.__float_order(last)
    high -= 1 if exclude_end?
    found = __bsearch(low, high) { |order| yield(Range.__float_at(order)) }
    found && Range.__float_at(found)
  end

  def self.__float_order(float)
    bits = [float].pack("G").unpack1("q>")
    bits < 0 ? -(bits & 0x7fffffffffffffff) : bits
  end

  def self.__float_at(order)
    return [order].pack("q>").unpack1("G") if order >= 0

    -[-order].pack("q>").unpack1("G")
  end
end
