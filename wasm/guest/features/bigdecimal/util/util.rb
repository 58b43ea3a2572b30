Kobako::Features.load("bigdecimal")

class Integer
  def to_d
    BigDecimal(self)
  end
end

class Float
  def to_d(digits = 0)
    BigDecimal(self, digits)
  end
end

class Rational
  def to_d(digits)
    BigDecimal(self, digits)
  end
end

class String
  # As far as it is a number.
  def to_d
    BigDecimal::Reading.loose(self)
  end
end

class NilClass
  def to_d
    BigDecimal(0)
  end
end
