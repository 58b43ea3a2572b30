class Vector
  attr_reader :xs
  def self.[](*xs) = new(xs)
  def initialize(xs) = @xs = xs.freeze
  %i[+ -].each { |op| define_method(op) { |o| Vector.new(xs.zip(o.xs).map { |a, b| a.send(op, b) }) } }
  def *(o) = o.is_a?(Vector) ? xs.zip(o.xs).sum { |a, b| a * b } : Vector.new(xs.map { _1 * o })
  def /(k) = self * (1.0 / k)
  def -@ = self * -1
  def +@ = self
  def !@ = xs.all?(&:zero?)
  def ~ = Vector.new(xs.reverse)
  def [](i) = xs[i]
  def ==(o) = o.is_a?(Vector) && xs == o.xs
  def <=>(o) = norm <=> o.norm
  include Comparable
  def norm = Math.sqrt(self * self)
  def coerce(n) = [self, n]
  def to_a = xs.dup
  def to_s = "<#{xs.join(', ')}>"
  def inspect = "Vector#{xs}"
  def ===(o) = o.is_a?(Array) ? xs == o : self == o
  def <<(x) = Vector.new(xs + [x])
  def %(o) = Vector.new(xs.map { |v| v % o })
  def **(n) = Vector.new(xs.map { |v| v**n })
  def call(f) = Vector.new(xs.map(&f))
  def to_proc = ->(i) { xs[i] }
  def =~(re) = to_s =~ re
  def each(&) = xs.each(&)
end
v, w = Vector[1, 2, 3], Vector[4, 5, 6]
puts v + w, w - v, v * 2, 2 * v, v * w, v / 2, -v, +v, !Vector[0, 0], ~v, v[1], v == Vector[1, 2, 3], v != w, v < w, [w, v].min, v << 9, v % 2, v**2, v.(:succ), [0, 2].map(&v).inspect, (v =~ /2/)
v += w
puts v, v.clamp(w, w), v.between?(w, v)
case [1, 2]
when Vector[1, 2] then puts "case eq"
end
x, *y = *w
p x, y
a, (b, *c), d = 1, [2, 3, 4], 5
p [a, b, c, d]
h = { "k": 1, **{ z: 2 } }
h => { k:, **rest }
p k, rest
def splat(a, *b, c, d: 4, **e) = [a, b, c, d, e]
p splat(1, 2), splat(1, 2, 3, 4, d: 5, f: 6), splat(*[1, 2, 3], **{ d: 0 })
p (v <=> w), v.eql?(v), [v, w].sort.map(&:to_s), [v, w].max_by(&:norm).to_s
i = 5
i += 1; i -= 2; i *= 3; i /= 2; i **= 2; i %= 7; i <<= 2; i |= 1; i &= 0xf; i ^= 3
p i
q = nil
q ||= 5
q &&= q + 1
p q, (q and nil), (nil or 1), 5 <=> 3, 5 === 5, Integer === 5, !!q, (not q), 7 & 3, 7 ^ 2, ~7, 1 << 4, 5.!, 10 - -3, 2**3**2, -2**2, 10 % 3, -10 % 3, 10.0 / 3, 7 / 2 * 2, (1..5) === 3, :a <=> :b, "b" > "a", [1, 2] <=> [1, 3]
