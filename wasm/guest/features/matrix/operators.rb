class Matrix
  def +(other)
    __each_with(other, :+)
  end

  def -(other)
    __each_with(other, :-)
  end

  def *(other)
    case other
    when Numeric then map { |value| value * other }
    when Vector then (self * Matrix.column_vector(other)).column(0)
    when Matrix then __product(other)
    else raise TypeError, "#{other.class} can't be coerced into Matrix"
    end
  end

  def /(other)
    other.is_a?(Matrix) ? self * other.inverse : map { |value| value / other }
  end

  def **(exponent)
    raise ErrOperationNotDefined, "Operation(**) can't be defined: Matrix op #{exponent.class}" unless exponent.is_a?(Integer)

    square!
    return inverse**-exponent if exponent < 0

    result = Matrix.identity(row_count)
    factor = self
    while exponent > 0
      result *= factor if exponent.odd?
      factor *= factor
      exponent >>= 1
    end
    result
  end

  def hadamard_product(other)
    __each_with(other, :*)
  end
  alias entrywise_product hadamard_product

  def -@
    map { |value| -value }
  end

  def +@
    self
  end

  def trace
    square!
    (0...row_count).sum { |index| @rows[index][index] }
  end
  alias tr trace

  # Without fractions in between: Integers stay Integers.
  def determinant
    square!
    rows = to_a
    sign = 1
    pivot = 1
    row_count.times do |at|
      if rows[at][at] == 0
        other = (at + 1...row_count).find { |index| rows[index][at] != 0 }
        return rows[at][at] if other.nil?

        rows[at], rows[other] = rows[other], rows[at]
        sign = -sign
      end
      before, pivot = pivot, rows[at][at]
      (at + 1...row_count).each do |index|
        (at + 1...row_count).each do |column|
          value = pivot * rows[index][column] - rows[index][at] * rows[at][column]
          rows[index][column] = value.is_a?(Integer) && before.is_a?(Integer) ? value / before : value.quo(before)
        end
      end
    end
    sign * pivot
  end
  alias det determinant

  def inverse
    square!
    size = row_count
    rows = to_a
    result = Matrix.identity(size).to_a
    size.times do |at|
      best = (at...size).max_by { |index| rows[index][at].abs }
      raise ErrNotRegular if rows[best][at] == 0

      rows[at], rows[best] = rows[best], rows[at]
      result[at], result[best] = result[best], result[at]
      pivot = rows[at][at]
      size.times do |index|
        next if index == at

        factor = rows[index][at].quo(pivot)
        size.times do |column|
          rows[index][column] -= rows[at][column] * factor
          result[index][column] -= result[at][column] * factor
        end
      end
      size.times do |column|
        rows[at][column] = rows[at][column].quo(pivot)
        result[at][column] = result[at][column].quo(pivot)
      end
    end
    Matrix.rows(result)
  end
  alias inv inverse

  def rank
    rows = to_a.map { |row| row.map { |value| value.is_a?(Integer) ? value.to_r : value } }
    rank = 0
    @width.times do |column|
      found = (rank...rows.size).find { |index| rows[index][column] != 0 }
      next if found.nil?

      rows[rank], rows[found] = rows[found], rows[rank]
      (rank + 1...rows.size).each do |index|
        factor = rows[index][column] / rows[rank][column]
        @width.times { |at| rows[index][at] -= rows[rank][at] * factor }
      end
      rank += 1
    end
    rank
  end

  def round(digits = 0)
    map { |value| value.round(digits) }
  end

  # A number in front of a Matrix.
  class Scalar
    def initialize(number)
      @number = number
    end

    def *(other)
      other * @number
    end

    def +(other)
      raise ErrOperationNotDefined, "Operation(+) can't be defined: #{@number.class} op #{other.class}"
    end

    def -(other)
      raise ErrOperationNotDefined, "Operation(-) can't be defined: #{@number.class} op #{other.class}"
    end
  end

  private

  def __each_with(other, operator)
    other = Matrix.column_vector(other) if other.is_a?(Vector)
    unless other.is_a?(Matrix)
      raise ErrOperationNotDefined, "Operation(#{operator}) can't be defined: Matrix op #{other.class}"
    end
    raise ErrDimensionMismatch unless row_count == other.row_count && column_count == other.column_count

    Matrix.build(row_count, column_count) { |row, column| self[row, column].__send__(operator, other[row, column]) }
  end

  def __product(other)
    raise ErrDimensionMismatch unless column_count == other.row_count

    columns = other.transpose.to_a
    Matrix.__new(@rows.map { |row| columns.map { |column| __dot(row, column) } }, other.column_count)
  end

  def __dot(one, other)
    sum = 0
    one.each_with_index { |value, index| sum += value * other[index] }
    sum
  end
end
