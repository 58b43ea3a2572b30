Vec = Struct.new(:x, :y) do
  def +(o) = Vec.new(x + o.x, y + o.y)
  def *(k) = Vec.new(x * k, y * k)
  def norm = Math.sqrt(x**2 + y**2)
  def to_s = format("(%.2f, %.2f)", x, y)
end
pos = Vec.new(0.0, 0.0)
vel = Vec.new(10 * Math.cos(Math::PI / 4), 10 * Math.sin(Math::PI / 4))
g = Vec.new(0, -9.81)
dt = 0.1
path = [pos]
until pos.y < 0
  vel += g * dt
  pos += vel * dt
  path << pos
end
puts path.size, path.max_by(&:y), path.last, vel.norm.round(4)
path.each_slice(5) { |s| puts s.map(&:to_s).join(" ") }
grid = Array.new(6) { " " * 24 }
path.each { |v| r = 5 - (v.y * 2).floor; grid[r][(v.x * 2).round] = "*" if r.between?(0, 5) }
puts grid.map(&:rstrip)
path.sum { |v| v.y }.round(6)
