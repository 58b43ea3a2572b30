class Rational
  def zero?
    numerator == 0
  end

  def positive?
    numerator > 0
  end

  def negative?
    numerator < 0
  end

  def abs
    numerator < 0 ? -self : self
  end
  alias magnitude abs

  def coerce(other)
    case other
    when Integer then [Rational.__make(other, 1), self]
    when Float then [other, to_f]
    when Rational then [other, self]
    when Complex then other.imaginary.is_a?(Integer) && other.imaginary == 0 ? [Rational(other.real), self] : [other, Complex(self)]
    else raise TypeError, "#{Integer.__shown(other)} can't be coerced into Rational"
    end
  end

  def fdiv(other)
    to_f / other
  end

  def rationalize(precision = nil)
    precision ? Rational.__simplest(self - precision.abs, self + precision.abs) : self
  end

  # The Rational of the smallest denominator between two.
  def self.__simplest(low, high)
    return Rational(low) if low == high
    return -__simplest(-high, -low) if high < 0
    return Rational(0) if low <= 0

    # the continued fractions of both, as long as they agree
    last_top, top = 0, 1
    last_bottom, bottom = 1, 0
    while true
      whole = low.ceil
      if whole <= high
        return Rational(whole * top + last_top, whole * bottom + last_bottom)
      end

      whole -= 1
      last_top, top = top, whole * top + last_top
      last_bottom, bottom = bottom, whole * bottom + last_bottom
      low, high = 1 / (Rational(high) - whole), 1 / (Rational(low) - whole)
    end
  end
end

class NilClass
  def rationalize(_precision = nil)
    Rational(0)
  end

  def to_c
    Complex(0, 0)
  end
end
