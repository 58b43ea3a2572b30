# Sums, products and quotients.
class BigDecimal
  def +(other)
    other = BigDecimal.__operand(other)
    return __special_sum(other) unless finite? && other.finite?

    power = [@__power, other.__power].min
    BigDecimal.__new(__at_power(power) + other.__at_power(power), power)
  end

  def -(other)
    self + -BigDecimal.__operand(other)
  end

  def *(other)
    other = BigDecimal.__operand(other)
    return __special_product(other) unless finite? && other.finite?

    negative = (sign < 0) ^ (other.sign < 0)
    digits = @__digits * other.__digits
    BigDecimal.__new(digits, @__power + other.__power, digits == 0 && negative ? :zero : nil)
  end

  def /(other)
    other = BigDecimal.__operand(other)
    __special_quotient(other) || __quotient(other, __cut(other))
  end
  alias quo /

  # With so many digits; without them the whole part, an Integer.
  def div(other, digits = nil)
    other = BigDecimal.__operand(other)
    return self / other if digits == 0

    if digits.nil?
      raise ZeroDivisionError, "divided by 0" if other.zero?
      raise FloatDomainError, "Computation results in 'NaN' (Not a Number)" if nan? || other.nan?

      return (self / other).floor if !finite? || !other.finite?

      return __divided(other)[0]
    end
    special = __special_quotient(other)
    return special if special

    __quotient(other, exponent - other.exponent - digits - 1).__significant(digits, ROUND_HALF_UP)
  end

  def divmod(other)
    other = BigDecimal.__operand(other)
    raise ZeroDivisionError, "divided by 0" if other.zero?

    quotient, rest = __divided(other)
    [BigDecimal.__new(quotient, 0), rest]
  end

  def %(other)
    divmod(other)[1]
  end
  alias modulo %

  def remainder(other)
    other = BigDecimal.__operand(other)
    rest = self % other
    rest.zero? || negative? == other.negative? ? rest : rest - other
  end

  def **(other)
    power(other)
  end

  def power(exponent, digits = nil)
    exponent = exponent.to_i if exponent.is_a?(BigDecimal) && exponent.frac.zero?
    return BigDecimal(to_f**exponent.to_f, 16) unless exponent.is_a?(Integer)

    result = BigDecimal.__new(@__digits**exponent.abs, @__power * exponent.abs, @__kind)
    result = BigDecimal.__new(1, 0).div(result, digits || [__size * exponent.abs, 16].max * 2) if exponent < 0
    digits && digits > 0 ? result.__significant(digits, ROUND_HALF_UP) : result
  end

  def sqrt(digits = 0)
    raise FloatDomainError, "sqrt of negative value" if negative?
    return self if zero?

    digits = [digits, 16].max + __size
    shift = digits * 2 - @__power % 2
    BigDecimal.__new(Integer.sqrt(@__digits * 10**shift), (@__power - shift) / 2)
  end

  def add(other, digits)
    (self + other).then { |sum| digits > 0 ? sum.__significant(digits, ROUND_HALF_UP) : sum }
  end

  def sub(other, digits)
    add(-BigDecimal.__operand(other), digits)
  end

  def mult(other, digits)
    (self * other).then { |product| digits > 0 ? product.__significant(digits, ROUND_HALF_UP) : product }
  end

  def -@
    return BigDecimal.__new(0, 0, @__kind == :zero ? nil : :zero) if zero?

    BigDecimal.__new(-@__digits, @__power, @__kind)
  end

  def +@
    self
  end

  def abs
    sign < 0 ? -self : self
  end

  def <=>(other)
    other = BigDecimal.__try(other)
    return nil if other.nil? || nan? || other.nan?
    return __rank <=> other.__rank unless finite? && other.finite?

    power = [@__power, other.__power].min
    __at_power(power) <=> other.__at_power(power)
  end

  def ==(other)
    (self <=> other) == 0
  end
  alias === ==
  alias eql? ==

  %i[< <= > >=].each do |operator|
    define_method(operator) do |other|
      order = self <=> other
      next order.__send__(operator, 0) if order
      next false if other.is_a?(Numeric)

      raise ArgumentError, "comparison of BigDecimal with #{BigDecimal.__name(other)} failed"
    end
  end

  def __at_power(power)
    @__digits * 10**(@__power - power)
  end

  def __rank
    infinite? || 0
  end

  private

  def __nan
    BigDecimal.__new(0, 0, :nan)
  end

  def __infinity(sign)
    BigDecimal.__new(sign, 0, :infinite)
  end

  def __special_sum(other)
    return __nan if nan? || other.nan? || (infinite? && other.infinite? && infinite? != other.infinite?)

    infinite? ? self : other
  end

  def __special_product(other)
    return __nan if nan? || other.nan? || zero? || other.zero?

    __infinity((sign < 0) ^ (other.sign < 0) ? -1 : 1)
  end

  # nil for two numbers of which the second is not 0.
  def __special_quotient(other)
    return __nan if nan? || other.nan? || (infinite? && other.infinite?)

    return zero? ? __nan : __infinity((sign < 0) ^ (other.sign < 0) ? -1 : 1) if infinite? || other.zero?

    BigDecimal.__new(0, 0) if other.infinite? || zero?
  end

  # The power of ten of the last digit that a quotient has in CRuby, which counts digits
  # in words of nine.
  def __cut(other)
    most = [[precision, other.precision].max * 2, 32].max
    words = (most + 18 + 8) / 9 - 1
    first = ((exponent - 1).div(9) - (other.exponent - 1).div(9))
    (first - words + 1) * 9
  end

  def __quotient(other, cut)
    shift = @__power - other.__power - cut
    above = @__digits.abs
    below = other.__digits.abs
    shift >= 0 ? above *= 10**shift : below *= 10**-shift
    quotient, rest = above.divmod(below)
    quotient += 1 if rest > 0 && __rounds_up?(rest, shift >= 0 ? other.__power + cut : @__power, other)
    quotient = -quotient if negative? ^ other.negative?
    BigDecimal.__new(quotient, cut)
  end

  # As CRuby rounds: by the first words of what is left over and of the divisor, wherever
  # these stand.
  def __rounds_up?(rest, power, divisor)
    __first_word(rest, power) * 10 / __first_word(divisor.__digits.abs, divisor.__power) >= 5
  end

  def __first_word(digits, power)
    shift = power - (digits.to_s.size + power - 1).div(9) * 9
    shift >= 0 ? digits * 10**shift : digits / 10**-shift
  end

  def __divided(other)
    power = [@__power, other.__power].min
    quotient, rest = __at_power(power).divmod(other.__at_power(power))
    [quotient, BigDecimal.__new(rest, power)]
  end
end
