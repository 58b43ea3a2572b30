# Numbers with fewer digits, and as other classes.
class BigDecimal
  MODES = {
    up: 1, down: 2, truncate: 2, half_up: 3, default: 3, half_down: 4, half_even: 7, banker: 7, ceiling: 5, ceil: 5,
    floor: 6
  }

  def round(digits = nil, mode = nil, half: nil)
    whole = digits.nil? ? half.nil? : digits < 1 && mode.nil? && half.nil?
    mode = half.nil? ? mode || ROUND_HALF_UP : "half_#{half}"
    number = __rounded(digits || 0, __mode(mode))
    whole ? number.to_i : number
  end

  def truncate(digits = nil)
    digits.nil? ? to_i : __rounded(digits, ROUND_DOWN)
  end

  def fix
    truncate(0)
  end

  def frac
    self - fix
  end

  def floor(digits = nil)
    number = __rounded(digits || 0, ROUND_FLOOR)
    digits.nil? ? number.to_i : number
  end

  def ceil(digits = nil)
    number = __rounded(digits || 0, ROUND_CEILING)
    digits.nil? ? number.to_i : number
  end

  def to_i
    raise FloatDomainError, to_s unless finite?
    return @__digits * 10**@__power if @__power >= 0

    whole = @__digits.abs / 10**-@__power
    negative? ? -whole : whole
  end
  alias to_int to_i

  def to_f
    return Float::NAN if nan?
    return infinite? * Float::INFINITY if infinite?
    return sign < 0 ? 0.0 * -1 : 0.0 if zero?

    "#{@__digits}e#{@__power}".to_f
  end

  def to_r
    raise FloatDomainError, to_s unless finite?

    @__power >= 0 ? Rational(to_i, 1) : Rational(@__digits, 10**-@__power)
  end

  def to_d
    self
  end

  # "0.15e1"; with "F" "1.5". A number puts a space behind so many digits, "+" and " "
  # stand in front of what is not negative.
  def to_s(format = nil)
    return "NaN" if nan?

    format = format.to_s
    lead = sign < 0 ? "-" : format[/\A[+ ]/].to_s
    return "#{lead}Infinity" if infinite?
    return "#{lead}0.0" if zero?

    group = format[/\d+/].to_i
    lead + (format.upcase.end_with?("F") ? __plain(group) : __scientific(group))
  end

  def inspect
    to_s
  end

  def to_digits
    to_s("F")
  end

  def to_json(*arguments)
    to_s.to_json(*arguments)
  end

  # With so many digits that count.
  def __significant(digits, mode)
    zero? || !finite? ? self : __rounded(digits - exponent, mode)
  end

  private

  def __plain(group)
    whole, fraction = __parts
    if group > 0
      whole = whole.reverse.scan(/.{1,#{group}}/).join(" ").reverse
      fraction = fraction.scan(/.{1,#{group}}/).join(" ")
    end
    "#{whole}.#{fraction}"
  end

  def __parts
    text = @__digits.abs.to_s
    return [text + "0" * @__power, "0"] if @__power >= 0

    text = text.rjust(1 - @__power, "0")
    [text[0...@__power], text[@__power..]]
  end

  def __scientific(group)
    text = @__digits.abs.to_s
    text = text.scan(/.{1,#{group}}/).join(" ") if group > 0
    "0.#{text}e#{exponent}"
  end

  def __mode(mode)
    return mode if mode.is_a?(Integer) && mode.between?(1, 7)

    MODES[mode.to_s.downcase.to_sym] || raise(ArgumentError, "invalid rounding mode")
  end

  # To so many digits behind the point.
  def __rounded(digits, mode)
    unless finite?
      raise FloatDomainError, "Computation results in '#{nan? ? "NaN' (Not a Number)" : "#{self}'"}" if digits == 0

      return self
    end
    return self if -@__power <= digits

    unit = 10**(-@__power - digits)
    quotient, rest = @__digits.abs.divmod(unit)
    quotient += 1 if rest > 0 && __away?(mode, quotient, rest * 2 <=> unit)
    BigDecimal.__new(negative? ? -quotient : quotient, -digits, quotient == 0 && negative? ? :zero : nil)
  end

  # Whether what is left over is rounded away from zero; `half` is how it compares to 1/2.
  def __away?(mode, quotient, half)
    case mode
    when ROUND_UP then true
    when ROUND_DOWN then false
    when ROUND_HALF_UP then half >= 0
    when ROUND_HALF_DOWN then half > 0
    when ROUND_HALF_EVEN then half > 0 || (half == 0 && quotient.odd?)
    when ROUND_CEILING then !negative?
    when ROUND_FLOOR then negative?
    end
  end
end
