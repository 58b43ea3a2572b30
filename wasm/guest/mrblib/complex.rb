# Complex numbers of any two real ones, as exact as these are.
class Complex < Numeric
  attr_reader :real, :imaginary
  alias imag imaginary

  class << self
    undef new

    def rectangular(real, imaginary = 0)
      [real, imaginary].each { |part| raise TypeError, "not a real" unless part.is_a?(Numeric) && part.real? }
      __make(real, imaginary)
    end
    alias rect rectangular

    def polar(size, angle = 0.0)
      [size, angle].each { |part| raise TypeError, "not a real" unless part.is_a?(Numeric) && part.real? }
      return __make(size, angle) if angle == 0
      return __make(-size, 0.0) if angle.is_a?(Float) && angle == Math::PI
      return __make(0.0, size) if angle.is_a?(Float) && angle == Math::PI / 2

      __make(size * Math.cos(angle), size * Math.sin(angle))
    end

    def __make(real, imaginary)
      number = allocate
      number.send(:__set, real, imaginary)
      number.freeze
    end
  end

  def real?
    false
  end

  def +(other)
    return Complex.__make(@real + other.real, @imaginary + other.imaginary) if other.is_a?(Complex)
    return Complex.__make(@real + other, @imaginary) if __real?(other)

    __coerced(:+, other)
  end

  def -(other)
    return Complex.__make(@real - other.real, @imaginary - other.imaginary) if other.is_a?(Complex)
    return Complex.__make(@real - other, @imaginary) if __real?(other)

    __coerced(:-, other)
  end

  def *(other)
    if other.is_a?(Complex)
      real = other.real
      imaginary = other.imaginary
      return Complex.__make(@real * real - @imaginary * imaginary, @real * imaginary + @imaginary * real)
    end
    return Complex.__make(@real * other, @imaginary * other) if __real?(other)

    __coerced(:*, other)
  end

  def /(other)
    return __divided(other) if other.is_a?(Complex)
    return Complex.__make(Complex.__quotient(@real, other), Complex.__quotient(@imaginary, other)) if __real?(other)

    __coerced(:/, other)
  end
  alias quo /

  def fdiv(other)
    Complex.__make(@real.fdiv(other), @imaginary.fdiv(other))
  end

  def **(other)
    return Complex.__make(1, 0) if other == 0

    other = other.real if other.is_a?(Complex) && other.imaginary.is_a?(Integer) && other.imaginary == 0
    other = other.numerator if other.is_a?(Rational) && other.denominator == 1
    return __whole_power(other) if other.is_a?(Integer)
    return Complex.__make(0, 0) if self == 0 && other.is_a?(Complex)

    size, angle = polar
    if other.is_a?(Complex)
      raised = Math.exp(other.real * Math.log(size) - other.imaginary * angle)
      return Complex.polar(raised, angle * other.real + other.imaginary * Math.log(size))
    end
    return Complex.polar(size**other, angle * other) if __real?(other)

    __coerced(:**, other)
  end
  alias pow **

  def -@
    Complex.__make(-@real, -@imaginary)
  end

  def ==(other)
    return @real == other.real && @imaginary == other.imaginary if other.is_a?(Complex)
    return @real == other && @imaginary == 0 if __real?(other)

    other == self
  end

  def <=>(other)
    return nil unless @imaginary == 0
    return other.imaginary == 0 ? @real <=> other.real : nil if other.is_a?(Complex)

    __real?(other) ? @real <=> other : nil
  end

  def eql?(other)
    other.is_a?(Complex) && @real.class == other.real.class && @imaginary.class == other.imaginary.class && self == other
  end

  def hash
    [@real, @imaginary].hash
  end

  def coerce(other)
    return [other, self] if other.is_a?(Complex)
    return [Complex.__make(other, 0), self] if __real?(other)

    raise TypeError, "#{Integer.__shown(other)} can't be coerced into Complex"
  end

  def abs
    Math.hypot(@real, @imaginary)
  end
  alias magnitude abs

  def abs2
    @real * @real + @imaginary * @imaginary
  end

  def arg
    Math.atan2(@imaginary, @real)
  end
  alias angle arg
  alias phase arg

  def polar
    [abs, arg]
  end

  def rectangular
    [@real, @imaginary]
  end
  alias rect rectangular

  def conjugate
    Complex.__make(@real, -@imaginary)
  end
  alias conj conjugate

  def finite?
    @real.finite? && @imaginary.finite?
  end

  def infinite?
    @real.infinite? || @imaginary.infinite? ? 1 : nil
  end

  def denominator
    @real.denominator.lcm(@imaginary.denominator)
  end

  def numerator
    common = denominator
    Complex.__make(@real.numerator * (common / @real.denominator), @imaginary.numerator * (common / @imaginary.denominator))
  end

  def to_c
    self
  end

  def to_i
    __as_real("Integer").to_i
  end

  def to_f
    __as_real("Float").to_f
  end

  def to_r
    __as_real("Rational").to_r
  end

  def rationalize(precision = nil)
    __as_real("Rational").rationalize(*[precision].compact)
  end

  def to_s
    __shown(&:to_s)
  end

  def inspect
    "(#{__shown(&:inspect)})"
  end

  private

  def __shown
    minus = @imaginary < 0 || (@imaginary.is_a?(Float) && @imaginary == 0 && 1 / @imaginary < 0)
    size = yield(@imaginary.abs)
    "#{yield(@real)}#{minus ? "-" : "+"}#{size}#{"*" unless size =~ /\d\z/}i"
  end

  # An Integer where the division leaves nothing.
  def self.__quotient(part, divisor)
    quotient = part.quo(divisor)
    quotient.is_a?(Rational) && quotient.denominator == 1 && part.is_a?(Integer) ? quotient.numerator : quotient
  end

  def __set(real, imaginary)
    @real = real
    @imaginary = imaginary
  end

  def __real?(other)
    other.is_a?(Numeric) && other.real?
  end

  def __coerced(operation, other)
    unless other.respond_to?(:coerce)
      raise TypeError, "#{Integer.__shown(other)} can't be coerced into Complex"
    end

    one, two = other.coerce(self)
    one.__send__(operation, two)
  end

  def __as_real(kind)
    return @real if @imaginary.is_a?(Integer) && @imaginary == 0 || @imaginary.is_a?(Rational) && @imaginary == 0

    raise RangeError, "can't convert #{self} into #{kind}"
  end

  # With Floats by the larger part, so that nothing overflows on the way.
  def __divided(other)
    real = other.real
    imaginary = other.imaginary
    if [@real, @imaginary, real, imaginary].any? { |part| part.is_a?(Float) }
      if real.abs >= imaginary.abs
        ratio = imaginary.to_f / real
        scale = real * (ratio * ratio + 1)
        return Complex.__make((@real + @imaginary * ratio) / scale, (@imaginary - @real * ratio) / scale)
      end
      ratio = real.to_f / imaginary
      scale = imaginary * (ratio * ratio + 1)
      return Complex.__make((@real * ratio + @imaginary) / scale, (@imaginary * ratio - @real) / scale)
    end
    size = other.abs2
    product = self * other.conjugate
    Complex.__make(Complex.__quotient(product.real, size), Complex.__quotient(product.imaginary, size))
  end

  def __whole_power(exponent)
    return Complex.__make(1, 0) / __whole_power(-exponent) if exponent < 0

    result = nil
    square = self
    while exponent > 0
      result = result ? result * square : square if exponent.odd?
      exponent >>= 1
      square *= square if exponent > 0
    end
    result
  end

  I = __make(0, 1)
end
