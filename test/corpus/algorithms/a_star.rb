MAP = ["S....", ".###.", "...#.", ".#...", ".#.#G"].map(&:chars)
START = [0, 0]
GOAL = [4, 4]
h = ->((r, c)) { (GOAL[0] - r).abs + (GOAL[1] - c).abs }
open = { START => h[START] }
g = { START => 0 }
came = {}
expanded = 0
until open.empty?
  cur, = open.min_by { |pos, f| [f, pos] }
  break if cur == GOAL
  open.delete(cur)
  expanded += 1
  [[0, 1], [1, 0], [0, -1], [-1, 0]].each do |dr, dc|
    r, c = cur[0] + dr, cur[1] + dc
    next if r < 0 || c < 0 || MAP.dig(r, c).nil? || MAP[r][c] == "#"
    n = [r, c]
    cost = g[cur] + 1
    next if cost >= g.fetch(n, Float::INFINITY)
    came[n], g[n], open[n] = cur, cost, cost + h[n]
  end
end
path = [GOAL]
path.unshift(came[path.first]) while came[path.first]
path[1...-1].each { |r, c| MAP[r][c] = "*" }
puts MAP.map(&:join)
[path.size, g[GOAL], expanded]
