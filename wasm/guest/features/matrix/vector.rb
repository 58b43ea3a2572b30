class Vector
  include Enumerable

  class ZeroVectorError < StandardError
  end

  class << self
    undef_method :new

    def [](*values)
      elements(values)
    end

    def elements(values, _copy = true)
      allocate.__set(values.to_a.dup)
    end

    def basis(size:, index:)
      elements(Array.new(size) { |at| at == index ? 1 : 0 })
    end

    def zero(size)
      elements(Array.new(size, 0))
    end
  end

  def __set(values)
    @elements = values
    self
  end

  def [](index)
    @elements[index]
  end
  alias element []
  alias component []

  def []=(index, value)
    @elements[index] = value
  end

  def size
    @elements.size
  end

  def to_a
    @elements.dup
  end

  def each(&block)
    return to_enum(:each) unless block

    @elements.each(&block)
    self
  end

  def map(&block)
    return to_enum(:map) unless block

    Vector.elements(@elements.map(&block))
  end
  alias collect map

  def +(other)
    __with(other) { |one, two| one + two }
  end

  def -(other)
    __with(other) { |one, two| one - two }
  end

  def *(other)
    case other
    when Numeric then map { |value| value * other }
    when Matrix then Matrix.column_vector(self) * other
    else raise Matrix::ErrOperationNotDefined, "Operation(*) can't be defined: Vector op #{other.class}"
    end
  end

  def /(other)
    map { |value| value / other }
  end

  def -@
    map { |value| -value }
  end

  def inner_product(other)
    raise Matrix::ErrDimensionMismatch unless size == other.size

    (0...size).sum { |index| self[index] * other[index] }
  end
  alias dot inner_product

  def cross_product(other)
    raise Matrix::ErrOperationNotDefined, "cross product is not defined on vectors of dimension #{size}" unless size == 3

    a, b, c = @elements
    d, e, f = other.to_a
    Vector[b * f - c * e, c * d - a * f, a * e - b * d]
  end
  alias cross cross_product

  def magnitude
    Math.sqrt(@elements.sum { |value| value.abs**2 })
  end
  alias r magnitude
  alias norm magnitude

  def normalize
    length = magnitude
    raise ZeroVectorError, "Zero vectors can not be normalized" if length == 0

    self / length
  end

  def angle_with(other)
    Math.acos([[inner_product(other) / (magnitude * other.magnitude), -1.0].max, 1.0].min)
  end

  def covector
    Matrix.row_vector(@elements)
  end

  def to_matrix
    Matrix.column_vector(@elements)
  end

  def zero?
    @elements.all? { |value| value == 0 }
  end

  def round(digits = 0)
    map { |value| value.round(digits) }
  end

  def ==(other)
    other.is_a?(Vector) && to_a == other.to_a
  end

  def eql?(other)
    other.is_a?(Vector) && to_a.eql?(other.to_a)
  end

  def hash
    @elements.hash
  end

  def coerce(other)
    [Matrix::Scalar.new(other), self]
  end

  def inspect
    "Vector#{@elements.inspect}"
  end

  def to_s
    "Vector[#{@elements.join(", ")}]"
  end

  private

  def __with(other)
    unless other.is_a?(Vector)
      raise Matrix::ErrOperationNotDefined, "Operation can't be defined: Vector op #{other.class}"
    end
    raise Matrix::ErrDimensionMismatch unless size == other.size

    Vector.elements((0...size).map { |index| yield self[index], other[index] })
  end
end
