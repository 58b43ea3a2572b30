MOVES = [[1, 2], [2, 1], [2, -1], [1, -2], [-1, -2], [-2, -1], [-2, 1], [-1, 2]].freeze
def legal(n, (x, y), seen) = MOVES.filter_map { |dx, dy| pt = [x + dx, y + dy]; pt if pt.all? { |k| k.between?(0, n - 1) } && !seen.key?(pt) }
def tour(n, at = [0, 0])
  seen = { at => 1 }
  while seen.size < n * n
    at = legal(n, at, seen).min_by { |pt| [legal(n, pt, seen).size, pt] } or return seen
    seen[at] = seen.size + 1
  end
  seen
end
t = tour(5)
5.times { |y| puts 5.times.map { |x| (t[[x, y]] || "-").to_s.rjust(3) }.join }
def queens(n) = (0...n).to_a.permutation.count { |q| q.each_with_index.map { |c, r| c + r }.uniq.size == n && q.each_with_index.map { |c, r| c - r }.uniq.size == n }
p queens(6), t.size
dist = Hash.new(Float::INFINITY).update([0, 0] => 0)
q = [[0, 0]]
while (x, y = q.shift)
  break unless x
  MOVES.each { |dx, dy| k = [x + dx, y + dy]; next unless k.all? { (0..7) === _1 } && dist[k] > dist[[x, y]] + 1; dist[k] = dist[[x, y]] + 1; q << k }
end
[dist.values.max, dist[[7, 7]], dist.values.tally.sort.to_h]
