module ExceptionForMatrix
  class ErrDimensionMismatch < StandardError
    def initialize(message = "Dimension mismatch")
      super
    end
  end

  class ErrNotRegular < StandardError
    def initialize(message = "Not Regular Matrix")
      super
    end
  end

  class ErrOperationNotDefined < StandardError
  end
end

# Rows and columns of numbers, reckoned with exactly where the numbers are.
class Matrix
  include Enumerable
  include ExceptionForMatrix

  class << self
    undef_method :new

    def [](*rows)
      rows(rows)
    end

    def rows(rows, _copy = true)
      rows = rows.map { |row| row.to_a.dup }
      width = rows.empty? ? 0 : rows[0].size
      rows.each do |row|
        raise ErrDimensionMismatch, "row size differs (#{row.size} should be #{width})" unless row.size == width
      end
      __new(rows, width)
    end

    def columns(columns)
      rows(columns).transpose
    end

    def build(height, width = height)
      return to_enum(:build, height, width) unless block_given?

      __new(Array.new(height) { |row| Array.new(width) { |column| yield row, column } }, width)
    end

    def diagonal(*values)
      build(values.size) { |row, column| row == column ? values[row] : 0 }
    end

    def scalar(size, value)
      diagonal(*Array.new(size, value))
    end

    def identity(size)
      scalar(size, 1)
    end
    alias unit identity
    alias I identity

    def zero(height, width = height)
      build(height, width) { 0 }
    end

    def row_vector(row)
      rows([row])
    end

    def column_vector(column)
      rows(column.to_a.map { |value| [value] })
    end

    def empty(height = 0, width = 0)
      __new(Array.new(height) { [] }, width)
    end

    def vstack(*matrices)
      rows(matrices.flat_map(&:to_a))
    end

    def hstack(*matrices)
      rows(matrices.map(&:to_a).transpose.map { |parts| parts.flatten(1) })
    end

    def __new(rows, width)
      allocate.__set(rows, width)
    end
  end

  def __set(rows, width)
    @rows = rows
    @width = width
    self
  end

  def [](row, column)
    @rows[row]&.[](column)
  end
  alias element []
  alias component []

  def []=(row, column, value)
    raise FrozenError, "can't modify frozen Matrix" if frozen?

    @rows.fetch(row)[column] = value
  end

  def row_count
    @rows.size
  end
  alias row_size row_count

  def column_count
    @width
  end
  alias column_size column_count

  def row(index)
    Vector.elements(@rows[index]) if @rows[index]
  end

  def column(index)
    Vector.elements(@rows.map { |row| row[index] }) if index.between?(-@width, @width - 1)
  end

  def row_vectors
    @rows.map { |row| Vector.elements(row) }
  end

  def column_vectors
    Array.new(@width) { |index| column(index) }
  end

  def to_a
    @rows.map(&:dup)
  end

  def each(which = :all, &block)
    return to_enum(:each, which) unless block

    each_with_index { |value, row, column| block.call(value) if __within?(which, row, column) }
    self
  end

  def each_with_index
    return to_enum(:each_with_index) unless block_given?

    @rows.each_with_index { |row, at| row.each_with_index { |value, column| yield value, at, column } }
    self
  end

  def map(&block)
    return to_enum(:map) unless block

    Matrix.__new(@rows.map { |row| row.map(&block) }, @width)
  end
  alias collect map

  def minor(from_row, rows, from_column = nil, columns = nil)
    if from_row.is_a?(Range)
      return Matrix.rows(@rows[from_row].map { |row| row[rows] })
    end

    Matrix.rows(@rows[from_row, rows].map { |row| row[from_column, columns] })
  end

  def first_minor(row, column)
    rows = to_a
    rows.delete_at(row)
    Matrix.__new(rows.each { |kept| kept.delete_at(column) }, @width - 1)
  end

  def cofactor(row, column)
    first_minor(row, column).determinant * ((row + column).even? ? 1 : -1)
  end

  def adjugate
    Matrix.build(row_count, column_count) { |row, column| cofactor(column, row) }
  end

  def transpose
    Matrix.__new(Array.new(@width) { |index| @rows.map { |row| row[index] } }, row_count)
  end
  alias t transpose

  def square?
    row_count == @width
  end

  def empty?
    row_count == 0 || @width == 0
  end

  def symmetric?
    square! && self == transpose
  end

  def diagonal?
    square! && each_with_index.all? { |value, row, column| row == column || value == 0 }
  end

  def upper_triangular?
    each_with_index.all? { |value, row, column| row <= column || value == 0 }
  end

  def lower_triangular?
    each_with_index.all? { |value, row, column| row >= column || value == 0 }
  end

  def zero?
    all? { |value| value == 0 }
  end

  def regular?
    !singular?
  end

  def singular?
    determinant == 0
  end

  def ==(other)
    other.is_a?(Matrix) && to_a == other.to_a && column_count == other.column_count
  end

  def eql?(other)
    other.is_a?(Matrix) && to_a.eql?(other.to_a)
  end

  def hash
    @rows.hash
  end

  def coerce(other)
    [Scalar.new(other), self]
  end

  def inspect
    empty? ? "Matrix.empty(#{row_count}, #{column_count})" : "Matrix#{@rows.inspect}"
  end

  def to_s
    "Matrix[#{@rows.map { |row| "[#{row.join(", ")}]" }.join(", ")}]"
  end

  private

  def __within?(which, row, column)
    case which
    when :all then true
    when :diagonal then row == column
    when :off_diagonal then row != column
    when :lower then row >= column
    when :strict_lower then row > column
    when :upper then row <= column
    when :strict_upper then row < column
    else raise ArgumentError, "expected #{which.inspect} to be one of :all, :diagonal, :off_diagonal, :lower, " \
                              ":strict_lower, :strict_upper or :upper"
    end
  end

  def square!
    raise ErrDimensionMismatch unless square?

    true
  end
end
