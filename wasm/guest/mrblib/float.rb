class Float
  remove_method :step # it is Numeric's

  def eql?(other)
    other.is_a?(Float) && self == other
  end

  def coerce(other)
    [Float(other), self]
  end

  def numerator
    infinite? || nan? ? self : to_r.numerator
  end

  def denominator
    infinite? || nan? ? self : to_r.denominator
  end

  def arg
    return self if nan?

    # minus zero has an angle as well
    negative? || (zero? && 1 / self < 0) ? Math::PI : 0
  end
  alias angle arg
  alias phase arg

  # The simplest Rational within the precision, or the one that is nearest to what is printed.
  def rationalize(precision = nil)
    raise FloatDomainError, to_s if infinite? || nan?
    return Rational.__simplest(to_r - precision.abs, to_r + precision.abs) if precision
    return Rational(0) if zero?

    exact = to_r
    half = (next_float.to_r - exact).abs / 2
    Rational.__simplest(exact - half, exact + half)
  end
end
