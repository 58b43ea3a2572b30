class Sparse
  def initialize(default = 0) = @cells = Hash.new(default)
  def []=(r, c, v)
    v == @cells.default ? @cells.delete([r, c]) : @cells[[r, c]] = v
  end
  def [](r, c) = @cells[[r, c]]
  def nonzero = @cells.size
  def each_row = @cells.keys.map(&:first).uniq.sort.each { |r| yield r, @cells.select { |(i, _), _| i == r }.transform_keys(&:last).sort.to_h }
  def *(o)
    out = Sparse.new
    @cells.each { |(i, k), v| o.cells.each { |(k2, j), w| out[i, j] += v * w if k == k2 } }
    out
  end
  protected attr_reader :cells
end
a = Sparse.new
a[0, 1] = 3
a[5, 2] = 7
a[5, 9] = 1
a[0, 1] += 2
a[5, 9] = 0
a.each_row { |r, cols| puts "#{r}: #{cols}" }
b = Sparse.new
b[1, 1] = 10
c = a * b
[a[0, 1], a[9, 9], a.nonzero, c[0, 1], c.nonzero]
