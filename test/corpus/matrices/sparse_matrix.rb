class SparseMatrix
  attr_reader :rows, :cols
  def initialize(rows, cols, data = {})
    @rows, @cols = rows, cols
    @data = Hash.new(0).merge(data)
    @data.default = 0
  end
  def [](r, c) = @data[[r, c]]
  def []=(r, c, v)
    raise IndexError, "(#{r}, #{c}) out of bounds" unless r.between?(0, rows - 1) && c.between?(0, cols - 1)
    v.zero? ? @data.delete([r, c]) : @data[[r, c]] = v
  end
  def *(o)
    case o
    when Numeric then SparseMatrix.new(rows, cols, @data.transform_values { |v| v * o })
    when SparseMatrix
      SparseMatrix.new(rows, o.cols).tap { |m| @data.each { |(i, k), v| o.cols.times { |j| w = o[k, j]; m[i, j] += v * w unless w.zero? } } }
    else raise TypeError, "can't multiply by #{o.class}"
    end
  end
  def density = @data.size.fdiv(rows * cols)
  def to_s = Array.new(rows) { |i| Array.new(cols) { |j| self[i, j].to_s.rjust(3) }.join }.join("\n")
end
m = SparseMatrix.new(2, 3)
m[0, 1] = 5
m[1, 2] = -2
m[0, 0] += 1
n = SparseMatrix.new(3, 2)
n[1, 0] = 3
n[2, 1] = 4
puts m, m * 2, m * n, m.density
begin
  m[5, 5] = 1
rescue IndexError => e
  puts e.message
end
begin
  m * "x"
rescue TypeError => e
  puts e.message
end
m[0, 0] = 0
m.density
