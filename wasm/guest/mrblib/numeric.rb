# What CRuby's Numeric answers for every number, its subclasses of a script included.
class Numeric
  # of conversion.rb
  private_constant :DIGITS, :OCTAL, :HEXADECIMAL, :DECIMAL

  def integer?
    false
  end

  def real?
    true
  end

  def zero?
    self == 0
  end

  def nonzero?
    zero? ? nil : self
  end

  def positive?
    self > 0
  end

  def negative?
    self < 0
  end

  def finite?
    true
  end

  def infinite?
    nil
  end

  def +@
    self
  end

  def -@
    zero, number = coerce(0)
    zero - number
  end

  # Comparable's == asks this one again.
  def <=>(other)
    return 0 if equal?(other)

    !__method_recursive?(:<=>, other) && self == other ? 0 : nil
  end

  def coerce(other)
    return [other, self] if other.class == self.class

    [Float(other), Float(self)]
  end

  def abs
    self < 0 ? -self : self
  end

  def magnitude
    abs
  end

  def div(other)
    raise ZeroDivisionError, "divided by 0" if other == 0

    (self / other).floor
  end

  def %(other)
    self - other * div(other)
  end

  def modulo(other)
    self % other
  end

  def divmod(other)
    [div(other), self % other]
  end

  def remainder(other)
    rest = self % other
    rest != 0 && ((self < 0 && other > 0) || (self > 0 && other < 0)) ? rest - other : rest
  end

  def quo(other)
    Rational(self) / other
  end

  def fdiv(other)
    Float(self) / other
  end

  def floor(digits = 0)
    Float(self).floor(digits)
  end

  def ceil(digits = 0)
    Float(self).ceil(digits)
  end

  def round(digits = 0, **options)
    Float(self).round(digits, **options)
  end

  def truncate(digits = 0)
    Float(self).truncate(digits)
  end

  def to_int
    self.to_i
  end

  # A to_int that fails is as good as none.
  def self.__to_int_or_nil(value)
    value.to_int if value.respond_to?(:to_int)
  rescue StandardError
    nil
  end

  def to_c
    Complex(self, 0)
  end

  def i
    Complex(0, self)
  end

  def real
    self
  end

  def imaginary
    0
  end
  alias imag imaginary

  def abs2
    self * self
  end

  def arg
    negative? ? Math::PI : 0
  end
  alias angle arg
  alias phase arg

  def rectangular
    [self, 0]
  end
  alias rect rectangular

  def polar
    [abs, arg]
  end

  def conjugate
    self
  end
  alias conj conjugate

  def numerator
    to_r.numerator
  end

  def denominator
    to_r.denominator
  end

  def dup
    self
  end

  def clone(freeze: true)
    raise ArgumentError, "can't unfreeze #{self.class}" if freeze == false

    self
  end

  # A number that is counted up or down; `by:` and `to:` are the same arguments by name.
  def step(limit = (no_limit = true), step = (no_step = true), by: (no_by = true), to: (no_to = true), &block)
    raise ArgumentError, "to is given twice" unless no_limit || no_to
    raise ArgumentError, "step is given twice" unless no_step || no_by

    limit = no_to ? nil : to if no_limit
    step = no_by ? 1 : by if no_step
    unless block
      return Enumerator::ArithmeticSequence.__new(self, limit, step, no_by && no_to ? nil : [no_by, no_to])
    end

    raise ArgumentError, "step can't be 0" if step == 0
    step = 1 if step.nil?

    __step(limit, step, &block)
    self
  end

  private

  def __step(limit, step, &block)
    raise ArgumentError, "comparison of #{step.class} with 0 failed" unless step.respond_to?(:coerce)

    # Integers that go on for ever stay Integers
    limit = nil if is_a?(Integer) && step.is_a?(Integer) && limit.is_a?(Float) && limit.infinite? == (step <=> 0)
    if is_a?(Float) || step.is_a?(Float) || limit.is_a?(Float)
      return __float_step(Float(self), limit && Float(limit), Float(step), &block)
    end

    number = self
    if limit.nil?
      loop_on = true
      while loop_on
        yield number
        number += step
      end
    elsif step > 0
      while number <= limit
        yield number
        number += step
      end
    else
      while number >= limit
        yield number
        number += step
      end
    end
  end

  # Each number is made from the first, so that errors do not add up.
  def __float_step(first, limit, step)
    limit ||= step < 0 ? -Float::INFINITY : Float::INFINITY
    return if ((limit - first) / step).nan? && !step.infinite?

    count = Enumerator::ArithmeticSequence.__float_count(first, limit, step, false)
    if step.infinite?
      yield first if count > 0
      return
    end
    index = 0
    while index < count
      number = first + index * step
      yield (step > 0 ? number > limit : number < limit) ? limit : number
      index += 1
    end
  end
end

# Complex numbers have no order, and nothing that follows from one.
class Complex
  undef step, positive?, negative?, div, divmod, floor, ceil, round, truncate, modulo, remainder, %, i
  undef <, <=, >, >=, between?, clamp
end
