Point = Struct.new(:x, :y)
Line = Struct.new(:from, :to)
Circle = Struct.new(:center, :r, keyword_init: true)
def describe(s)
  case s
  in Line[Point[x: x1, y:], Point[x: x2, y: ^y]] then "horizontal #{(x2 - x1).abs}"
  in Line[from: [x, _], to: [^x, _]] then "vertical"
  in Line(from:, to:) then "slope #{Rational(to.y - from.y, to.x - from.x)}"
  in Circle[center: Point[0, 0], r:] then "unit-ish #{r}"
  in { center: { x:, y: }, r: 5.. } then "large at #{x},#{y}"
  in Circle then "circle"
  in [a, b] then "two: #{a} #{b}"
  end
end
[Line[Point[0, 1], Point[4, 1]], Line[Point[2, 0], Point[2, 9]], Line.new(Point.new(0, 0), Point.new(3, 1)), Circle.new(center: Point[0, 0], r: 1), Circle.new(center: Point[3, 4], r: 6), Circle.new(center: nil, r: 1), Point[8, 9]].map { |s| describe(s).tap { |d| puts d } }
