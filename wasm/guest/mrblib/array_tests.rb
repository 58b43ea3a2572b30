# Tests and counts of an Array's elements, its numbers' sum.
class Array
  def any?(*pattern, &block)
    return super unless pattern.empty? && block

    index = 0
    while index < size
      return true if yield(self[index])

      index += 1
    end
    false
  end

  def all?(*pattern, &block)
    return super unless pattern.empty? && block

    index = 0
    while index < size
      return false unless yield(self[index])

      index += 1
    end
    true
  end

  def none?(*pattern, &block)
    return super unless pattern.empty? && block

    index = 0
    while index < size
      return false if yield(self[index])

      index += 1
    end
    true
  end

  def count(*element, &block)
    return size if element.empty? && !block
    return super unless element.empty?

    found = 0
    index = 0
    while index < size
      found += 1 if yield(self[index])
      index += 1
    end
    found
  end

  def take_while(&block)
    return to_enum(:take_while) unless block

    index = 0
    index += 1 while index < size && yield(self[index])
    self[0, index]
  end

  def drop_while(&block)
    return to_enum(:drop_while) unless block

    index = 0
    index += 1 while index < size && yield(self[index])
    self[index..]
  end

  def take(count)
    count = count.__to_int
    raise ArgumentError, "attempt to take negative size" if count < 0

    self[0, count]
  end

  def drop(count)
    count = count.__to_int
    raise ArgumentError, "attempt to drop negative size" if count < 0

    self[count..] || []
  end

  def sum(init = 0, &block)
    values = block ? map(&block) : self
    values.__sum(init) || values.__sum_any(init)
  end

  # Numbers of every class exactly, then Floats with their error, then whatever has +.
  def __sum_any(sum)
    index = 0
    exact = sum.is_a?(Integer) || sum.is_a?(Rational)
    while exact && index < size && (self[index].is_a?(Integer) || self[index].is_a?(Rational))
      sum += self[index]
      index += 1
    end
    if (exact && self[index].is_a?(Float)) || sum.is_a?(Float)
      from = index
      index += 1 while index < size && __real?(self[index])
      sum = self[from...index].map! { |value| value.to_f }.__sum(sum.to_f)
    end
    while index < size
      sum += self[index]
      index += 1
    end
    sum
  end

  private

  def __real?(value)
    value.is_a?(Float) || value.is_a?(Integer) || value.is_a?(Rational)
  end
end
