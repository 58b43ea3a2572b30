# A decimal number of any length: digits times a power of ten.
class BigDecimal < Numeric
  ROUND_MODE = 256
  ROUND_UP = 1
  ROUND_DOWN = 2
  ROUND_HALF_UP = 3
  ROUND_HALF_DOWN = 4
  ROUND_CEILING = 5
  ROUND_FLOOR = 6
  ROUND_HALF_EVEN = 7
  SIGN_POSITIVE_FINITE = 2
  SIGN_NEGATIVE_FINITE = -2
  SIGN_POSITIVE_ZERO = 1
  SIGN_NEGATIVE_ZERO = -1
  SIGN_POSITIVE_INFINITE = 3
  SIGN_NEGATIVE_INFINITE = -3
  SIGN_NaN = 0

  # The digits, an Integer with the sign; the power of ten; nil, :nan, :infinite or, for
  # what is below zero by nothing, :zero.
  attr_reader :__digits, :__power, :__kind

  class << self
    def __new(digits, power, kind = nil)
      allocate.__set(digits, power, kind)
    end

    undef_method :new

    def mode(_which, _value = nil)
      ROUND_HALF_UP
    end

    def limit(_digits = nil)
      0
    end

    def double_fig
      16
    end

    def save_rounding_mode
      yield
    end

    # What the other operand of an operator is as a BigDecimal, or a TypeError.
    def __operand(value)
      __try(value) || raise(TypeError, "#{__name(value)} can't be coerced into BigDecimal")
    end

    def __try(value)
      case value
      when BigDecimal then value
      when Integer then __new(value, 0)
      when Float then Reading.float(value, 0)
      when Rational then Reading.rational(value, 18)
      end
    end

    def __name(value)
      value.nil? || value == true || value == false ? value.inspect : value.class
    end
  end

  def __set(digits, power, kind)
    if digits == 0
      power = 0
    elsif kind.nil?
      text = digits.to_s
      zeros = text.size - text.sub(/0+\z/, "").size
      digits /= 10**zeros if zeros > 0
      power += zeros
    end
    @__digits = digits
    @__power = power
    @__kind = kind
    freeze
  end

  def nan?
    @__kind == :nan
  end

  def infinite?
    return nil unless @__kind == :infinite

    @__digits < 0 ? -1 : 1
  end

  def finite?
    @__kind != :nan && @__kind != :infinite
  end

  def zero?
    finite? && @__digits == 0
  end

  def nonzero?
    zero? ? nil : self
  end

  def negative?
    @__digits < 0
  end

  def positive?
    @__digits > 0
  end

  def sign
    return 0 if nan?
    return @__kind == :zero ? -1 : 1 if zero?

    (infinite? ? 3 : 2) * (@__digits < 0 ? -1 : 1)
  end

  # Where the point stands, counted from in front of the first digit.
  def exponent
    zero? || !finite? ? 0 : __size + @__power
  end

  def precision
    return 0 if zero? || !finite?
    return __size + @__power if @__power >= 0

    __size + @__power > 0 ? __size : -@__power
  end

  def scale
    @__power < 0 && finite? ? -@__power : 0
  end

  def precision_scale
    [precision, scale]
  end

  def n_significant_digits
    zero? || !finite? ? 0 : __size
  end

  def split
    [sign <=> 0, finite? ? @__digits.abs.to_s : to_s.delete("-"), 10, exponent]
  end

  def hash
    [@__digits, @__power, @__kind == :zero ? nil : @__kind].hash
  end

  def coerce(other)
    [BigDecimal.__operand(other), self]
  end

  # How many digits there are.
  def __size
    @__digits.abs.to_s.size
  end
end

module Kernel
  private

  # Of a String exactly; of a Float or a Rational with so many digits.
  def BigDecimal(value, digits = nil, exception: true)
    BigDecimal::Reading.any(value, digits)
  rescue ArgumentError, TypeError
    raise if exception
  end
end
