class Matrix2
  include Enumerable
  attr_reader :rows
  def self.[](*rows) = new(rows)
  def self.identity(n) = new(Array.new(n) { |i| Array.new(n) { |j| i == j ? 1 : 0 } })
  def self.build(r, c) = new(Array.new(r) { |i| Array.new(c) { |j| yield i, j } })
  def initialize(rows) = @rows = rows.map(&:dup).freeze
  def [](i, j) = rows.fetch(i).fetch(j)
  def each(&) = rows.flatten.each(&)
  def +(o) = zip_with(o) { |a, b| a + b }
  def -(o) = zip_with(o) { |a, b| a - b }
  def *(o) = o.is_a?(Numeric) ? Matrix2.new(rows.map { |r| r.map { |v| v * o } }) : Matrix2.new(rows.map { |r| o.rows.transpose.map { |c| r.zip(c).sum { _1 * _2 } } })
  def **(n) = n.zero? ? self.class.identity(rows.size) : self * self**(n - 1)
  def ==(o) = o.is_a?(Matrix2) && rows == o.rows
  def transpose = Matrix2.new(rows.transpose)
  def trace = rows.each_index.sum { |i| self[i, i] }
  def to_s = rows.map { |r| r.map { |v| v.to_s.rjust(width) }.join(" ") }.join("\n")
  def inspect = "Matrix2#{rows}"
  def coerce(n) = [self, n]
  private
  def width = map { |v| v.to_s.size }.max
  def zip_with(o) = Matrix2.new(rows.zip(o.rows).map { |a, b| a.zip(b).map { |x, y| yield x, y } })
end
a = Matrix2[[1, 2], [3, 4]]
b = Matrix2.build(2, 2) { |i, j| i * 10 + j }
p a + b, a - b, a * b, a * 2, 3 * a, a**3, a.transpose, a.trace, a == Matrix2[[1, 2], [3, 4]], a.max, a.sum, a.include?(4), a.sort, Matrix2.identity(2)
puts b, a[1, 0]
begin
  a[5, 5]
rescue IndexError => e
  puts e.message
end
(a * b).rows
