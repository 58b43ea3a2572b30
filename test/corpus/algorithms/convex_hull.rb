Point = Struct.new(:x, :y) do
  include Comparable
  def <=>(o) = to_a <=> o.to_a
end
def cross(o, a, b) = (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)
def hull(points)
  pts = points.sort.uniq
  half = ->(list) { list.each_with_object([]) { |q, h| h.pop while h.size > 1 && cross(h[-2], h[-1], q) <= 0; h << q } }
  half[pts][0...-1] + half[pts.reverse][0...-1]
end
pts = [[0, 0], [4, 0], [4, 4], [0, 4], [2, 2], [1, 3], [3, 1], [4, 2]].map { |a| Point.new(*a) }
h = hull(pts)
puts h.map { |q| "(#{q.x},#{q.y})" }.join(" ")
area = h.each_with_index.sum { |a, i| b = h[(i + 1) % h.size]; a.x * b.y - b.x * a.y } / 2r
per = h.zip(h.rotate).sum { |a, b| Math.hypot(a.x - b.x, a.y - b.y) }
[area, per, h.map(&:to_a)]
