class Point
  attr_reader :x, :y
  def initialize(x, y) = (@x, @y = x, y)
  def eql?(other) = other.is_a?(Point) && x == other.x && y == other.y
  alias == eql?
  def hash = [x, y].hash
  def to_s = "(#{x},#{y})"
end
visits = Hash.new(0)
[[1, 2], [3, 4], [1, 2]].each { |a| visits[Point.new(*a)] += 1 }
puts visits.size, visits[Point.new(1, 2)], visits.keys.join(" "), visits.key?(Point.new(9, 9))
puts [Point.new(0, 0), Point.new(0, 0)].uniq.size, [Point.new(1, 1)] - [Point.new(1, 1)] == [], [Point.new(1, 1)].include?(Point.new(1, 1))
arr_keys = { [1, 2] => :a, [1, [2]] => :b, { k: 1 } => :c }
puts arr_keys[[1, 2]], arr_keys[[1, [2]]], arr_keys[{ k: 1 }], { 1 => :int, 1.0 => :float }.size, { "a" => 1 }.key?(:a)
k = "mutable"
h = { k => 1 }
k << "!" rescue k += "!"
puts h.keys.first, h.keys.first.frozen?, h["mutable"]
id = {}.compare_by_identity
id["a".dup] = 1
id["a".dup] = 2
[id.size, visits.values]
