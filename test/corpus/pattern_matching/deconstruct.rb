class Vec
  attr_reader :x, :y
  def initialize(x, y) = (@x, @y = x, y)
  def deconstruct = [x, y]
  def deconstruct_keys(keys) = { x:, y:, keys: keys }
end
case Vec.new(1, 2)
in [a, b] then puts a, b
end
case Vec.new(3, 0)
in { x:, y: 0 } then puts "on axis at #{x}"
end
case Vec.new(1, 1)
in Vec(x:, y:) if x == y then puts "diagonal"
end
case Vec.new(5, 6)
in Vec[first, second] then puts first * second
end
Vec.new(1, 2) => { keys: }
p keys
Point = Struct.new(:x, :y)
Circle = Data.define(:center, :radius)
case Circle.new(Point.new(0, 2), 5)
in Circle[center: Point[x: 0, y:], radius: 1..10 => r] then puts "y=#{y} r=#{r}"
end
case Point.new(1, 2)
in [x, y] then [x, y]
end
