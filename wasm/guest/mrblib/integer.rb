Object.send(:remove_const, :Fixnum) # Ruby has none since 3.2

class Integer
  remove_method :step # it is Numeric's

  def self.try_convert(object)
    return object if object.is_a?(Integer)

    object.respond_to?(:to_int) ? object.to_int : nil
  end

  def self.sqrt(number)
    number = __to_int(number)
    raise Math::DomainError, 'Numerical argument is out of domain - "isqrt"' if number < 0
    return number if number < 2

    root = 1 << ((number.bit_length + 1) / 2)
    while true
      smaller = (root + number / root) >> 1
      return root if smaller >= root

      root = smaller
    end
  end

  def integer?
    true
  end

  def ord
    self
  end

  def size
    bits = bit_length
    bits < 64 ? 8 : (bits + 7) / 8
  end

  # The bit at an index, or the bits of a range.
  def [](index, length = nil)
    return (self >> index) & ((1 << length) - 1) if length
    unless index.is_a?(Range)
      index = Integer.__to_int(index)
      return index < 0 ? 0 : (self >> index) & 1
    end

    first = index.begin || 0
    last = index.end
    return self >> first unless last

    width = last - first + (index.exclude_end? ? 0 : 1)
    width < 0 ? self >> first : (self >> first) & ((1 << width) - 1)
  end

  def coerce(other)
    other.is_a?(Integer) ? [other, self] : [Float(other), to_f]
  end

  def numerator
    self
  end

  def denominator
    1
  end

  def rationalize(_precision = nil)
    to_r
  end

  def gcdlcm(other)
    [gcd(other), lcm(other)]
  end

  def digits(base = 10)
    base = Integer.__to_int(base)
    raise ArgumentError, "negative radix" if base < 0
    raise ArgumentError, "invalid radix #{base}" if base < 2
    raise Math::DomainError, "out of domain" if self < 0
    return __decimal_digits if base == 10
    return [0] if self == 0

    digits = []
    rest = self
    while rest > 0
      rest, digit = rest.divmod(base)
      digits << digit
    end
    digits
  end

  def ceildiv(other)
    -div(0 - other)
  end

  def times(&block)
    return to_enum(:times) { self < 0 ? 0 : self } unless block

    index = 0
    while index < self
      yield index
      index += 1
    end
    self
  end

  def upto(limit, &block)
    unless block
      return to_enum(:upto, limit) do
        Integer.__compare(self, limit)
        [(limit - self).floor + 1, 0].max
      end
    end

    Integer.__compare(self, limit)
    index = self
    while index <= limit
      yield index
      index += 1
    end
    self
  end

  def downto(limit, &block)
    unless block
      return to_enum(:downto, limit) do
        Integer.__compare(self, limit)
        [(self - limit).floor + 1, 0].max
      end
    end

    Integer.__compare(self, limit)
    index = self
    while index >= limit
      yield index
      index -= 1
    end
    self
  end

  def self.__to_int(object)
    return object if object.is_a?(Integer)
    raise TypeError, "no implicit conversion from nil to integer" if object.nil?
    return object.to_int if object.respond_to?(:to_int)

    shown = object == true || object == false ? object : object.class
    raise TypeError, "no implicit conversion of #{shown} into Integer"
  end

  def self.__compare(one, other)
    return if other.is_a?(Numeric)

    raise ArgumentError, "comparison of #{one.class} with #{__shown(other)} failed"
  end

  # As an error shows an operand.
  def self.__shown(object)
    case object
    when nil, true, false, Integer, Float, Symbol then object.inspect
    else object.class.to_s
    end
  end
end
