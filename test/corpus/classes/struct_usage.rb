Point = Struct.new(:x, :y) do
  def +(other) = Point.new(x + other.x, y + other.y)
  def to_s = "(#{x}, #{y})"
end
a = Point.new(1, 2)
b = Point.new(1, 2)
p a, a == b, a.eql?(b), a.equal?(b), a.to_a, a.to_h, a.members, a[0], a["y"], a[:x], a.x, a + b, a.hash == b.hash, Point.members, a.each.to_a, a.values, a.size, a.dig(:x), a.sum, a.select(&:even?), a <=> b
a.x = 10
a[:y] += 1
puts a, "#{a.inspect}"
x, y = *a
puts x, y, Point.new(5).y.inspect
Kw = Struct.new(:name, :age, keyword_init: true)
k = Kw.new(name: "A", age: 3)
p k, Kw.new(name: "B"), k.to_h { |key, v| [key.to_s, v] }, Kw.inspect, Kw.keyword_init?
begin
  Point.new(1, 2, 3)
rescue ArgumentError => e
  puts e.message
end
begin
  a[:z]
rescue NameError => e
  puts e.message
end
begin
  a[5]
rescue IndexError => e
  puts e.message
end
begin
  Kw.new(nope: 1)
rescue ArgumentError => e
  puts e.message
end
class Pixel < Struct.new(:r, :g, :b)
  def hex = "#%02x%02x%02x" % to_a
end
[Pixel.new(255, 128, 0).hex, Pixel.new(1, 2, 3).eql?(Pixel.new(1, 2, 3)), Point.new(3, 1).then { |pt| [pt].sort_by(&:y).first.to_a }]
