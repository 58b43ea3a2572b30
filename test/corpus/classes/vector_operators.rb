class Vector
  attr_reader :x, :y
  def initialize(x, y) = (@x, @y = x, y)
  def +(o) = Vector.new(x + o.x, y + o.y)
  def -(o) = Vector.new(x - o.x, y - o.y)
  def *(k) = k.is_a?(Vector) ? x * k.x + y * k.y : Vector.new(x * k, y * k)
  def -@ = Vector.new(-x, -y)
  def +@ = self
  def ! = x.zero? && y.zero?
  def ~ = Vector.new(y, x)
  def [](i) = [x, y][i]
  def []=(i, v)
    i.zero? ? @x = v : @y = v
  end
  def ==(o) = o.is_a?(Vector) && x == o.x && y == o.y
  def <=>(o) = length <=> o.length
  def =~(o) = (x - o.x).abs < 1
  def %(n) = Vector.new(x % n, y % n)
  def <<(n) = Vector.new(x + n, y)
  def call(k) = self * k
  def to_s = "(#{x}, #{y})"
  def inspect = "#<Vector #{self}>"
  def coerce(n) = [Vector.new(n, n), self]
  def to_proc = ->(k) { self * k }
  def length = Math.sqrt(x**2 + y**2)
  include Comparable
end
a, b = Vector.new(1, 2), Vector.new(3, 4)
p a + b, a - b, a * 3, a * b, -a, +a, !a, ~b, a[1], a == Vector.new(1, 2), a != b, a < b, a =~ b, b % 3, a << 5, a.(2), [1, 2].map(&a), [b, a].min, a.clamp(a, b)
a[0] = 10
a[1] += 5
c = a
c += b
p a, c, [a, b].sum(Vector.new(0, 0)), (not a)
b.length
