class Poly
  attr_reader :c
  def initialize(*c) = @c = c.then { |x| x.pop while x.size > 1 && x.last.zero?; x }
  def degree = c.size - 1
  def call(x) = c.reverse.reduce(0) { |acc, k| acc * x + k }
  alias [] call
  def +(o) = Poly.new(*[c, o.c].max_by(&:size).each_index.map { |i| (c[i] || 0) + (o.c[i] || 0) })
  def -@ = Poly.new(*c.map(&:-@))
  def -(o) = self + -o
  def *(o)
    o = Poly.new(o) if o.is_a?(Numeric)
    r = [0] * (c.size + o.c.size - 1)
    c.each_with_index { |a, i| o.c.each_with_index { |b, j| r[i + j] += a * b } }
    Poly.new(*r)
  end
  def **(n) = n.zero? ? Poly.new(1) : self * self**(n - 1)
  def derive = degree.zero? ? Poly.new(0) : Poly.new(*c.each_with_index.map { |k, i| k * i }.drop(1))
  def ==(o) = o.is_a?(Poly) && c == o.c
  def coerce(n) = [Poly.new(n), self]
  def to_s
    return "0" if c == [0]
    c.each_with_index.reverse_each.reject { |k, _| k.zero? }.map.with_index do |(k, i), n|
      sign = k.negative? ? (n.zero? ? "-" : " - ") : (n.zero? ? "" : " + ")
      num = k.abs == 1 && i > 0 ? "" : k.abs.to_s
      sign + num + (i.zero? ? "" : i == 1 ? "x" : "x^#{i}")
    end.join
  end
end
a = Poly.new(-1, 2, 0, 3)
b = Poly.new(1, 1)
puts a, b, a + b, a - a, a * b, b**3, a.derive, 2 * b, b * 1.5, -b, a.(2), a[0.5], b == Poly.new(1, 1, 0), a.degree
root = ->(f, x) { 20.times { x -= f[x] / f.derive[x].to_f }; x.round(6) }
puts root.(Poly.new(-2, 0, 1), 1)
