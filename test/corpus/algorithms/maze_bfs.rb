MAZE = <<~M.lines.map(&:chomp)
  #########
  #S..#...#
  #.#.#.#.#
  #.#...#E#
  #########
M
pos = ->(ch) { MAZE.each_with_index { |r, y| (x = r.index(ch)) and break [x, y] } }
start, goal = pos["S"], pos["E"]
def bfs(maze, start, goal)
  queue = [[start, [start]]]
  seen = { start => true }
  until queue.empty?
    (x, y), path = queue.shift
    return path if [x, y] == goal
    [[0, 1], [1, 0], [0, -1], [-1, 0]].each do |dx, dy|
      nxt = [x + dx, y + dy]
      next if seen[nxt] || maze[nxt[1]][nxt[0]] == "#"
      seen[nxt] = true
      queue << [nxt, path + [nxt]]
    end
  end
end
path = bfs(MAZE, start, goal)
grid = MAZE.map(&:dup)
path[1...-1].each { |x, y| grid[y][x] = "*" }
puts grid, "steps: #{path.size - 1}"
DIRS = { [0, 1] => "D", [0, -1] => "U", [1, 0] => "R", [-1, 0] => "L" }.freeze
puts path.each_cons(2).map { |(ax, ay), (bx, by)| DIRS[[bx - ax, by - ay]] }.chunk_while { _1 == _2 }.map { |c| "#{c.size}#{c[0]}" }.join(" ")
topo = ->(g) {
  indeg = Hash.new(0)
  g.each { |n, ds| indeg[n] += 0; ds.each { indeg[_1] += 1 } }
  q = indeg.select { |_, d| d.zero? }.keys.sort
  out = []
  while (n = q.shift)
    out << n
    (g[n] || []).each { |d| (indeg[d] -= 1).zero? and q.push(d) }
  end
  out.size == indeg.size ? out : raise("cycle: #{(indeg.keys - out).join(',')}")
}
p topo.({ "shirt" => %w[tie belt], "tie" => ["jacket"], "pants" => %w[shoes belt], "belt" => ["jacket"], "socks" => ["shoes"] })
begin
  topo.({ a: [:b], b: [:a] })
rescue => e
  puts e.message
end
class UnionFind
  def initialize(n) = (@p = [*0...n]; @r = [0] * n)
  def find(x) = @p[x] == x ? x : @p[x] = find(@p[x])
  def union(a, b)
    a, b = find(a), find(b)
    return false if a == b
    a, b = b, a if @r[a] < @r[b]
    @p[b] = a
    @r[a] += 1 if @r[a] == @r[b]
    true
  end
end
edges = [[0, 1, 4], [1, 2, 8], [0, 2, 3], [2, 3, 1], [1, 3, 9]]
uf = UnionFind.new(4)
mst = edges.sort_by(&:last).select { |a, b, _| uf.union(a, b) }
p mst, mst.sum(&:last)
inf = Float::INFINITY
d = [[0, 3, inf], [inf, 0, 1], [2, inf, 0]]
3.times { |k| 3.times { |i| 3.times { |j| d[i][j] = [d[i][j], d[i][k] + d[k][j]].min } } }
p d
