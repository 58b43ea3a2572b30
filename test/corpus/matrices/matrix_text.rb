def spiral(n)
  m = Array.new(n) { Array.new(n) }
  x = y = 0
  dx, dy = 1, 0
  (1..n * n).each do |i|
    m[y][x] = i
    nx, ny = x + dx, y + dy
    dx, dy = -dy, dx unless nx.between?(0, n - 1) && ny.between?(0, n - 1) && m[ny][nx].nil?
    x, y = x + dx, y + dy
  end
  m
end
w = 16.to_s.size
puts spiral(4).map { |r| r.map { |v| v.to_s.rjust(w) }.join(" ") }
def magic(n)
  Array.new(n) { |i| Array.new(n) { |j| n * ((i + j + 1 + n / 2) % n) + (i + 2 * j + 5) % n + 1 } }
end
m = magic(5)
p m.map(&:sum).uniq.size == 1, m.transpose.map(&:sum).uniq.size
def pascal(n) = (1...n).inject([[1]]) { |t, _| t << [1, *t.last.each_cons(2).map(&:sum), 1] }
rows = pascal(6)
rows.each { |r| puts r.join(" ").center(20).rstrip }
rot = ->(g) { g.transpose.map(&:reverse) }
puts rot.(%w[abc def].map(&:chars)).map(&:join)
puts [[1, 0, 2], [0, 3, 0]].each_with_index.flat_map { |r, i| r.each_with_index.filter_map { |v, j| "(#{i},#{j})=#{v}" unless v.zero? } }.join(" ")
grid = Array.new(3) { "." * 5 }
grid[1][2] = "#"
puts grid
puts grid.map { |r| r.gsub(".", "o") }.join("\n")
diag = (0...3).map { |i| [[1, 2, 3], [4, 5, 6], [7, 8, 9]][i][i] }
p diag, diag.sum, [[1, 2], [3, 4]].flatten.each_slice(2).map(&:sum), [[3, 1], [2]].map(&:sort).sort
sea = <<~S.split("\n").map(&:chars)
  ##..
  #..#
  ...#
S
def fill(g, y, x)
  return 0 if y < 0 || x < 0 || y >= g.size || x >= g[0].size || g[y][x] != "#"
  g[y][x] = "."
  1 + [[0, 1], [1, 0], [0, -1], [-1, 0]].sum { |dy, dx| fill(g, y + dy, x + dx) }
end
isl = []
sea.each_index { |y| sea[y].each_index { |x| n = fill(sea, y, x); isl << n if n > 0 } }
p isl
