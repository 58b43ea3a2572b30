GRID = <<~S.lines.map { |l| l.split.map(&:to_i) }
  5 3 0 0 7 0 0 0 0
  6 0 0 1 9 5 0 0 0
  0 9 8 0 0 0 0 6 0
  8 0 0 0 6 0 0 0 3
  4 0 0 8 0 3 0 0 1
  7 0 0 0 2 0 0 0 6
  0 6 0 0 0 0 2 8 0
  0 0 0 4 1 9 0 0 5
  0 0 0 0 8 0 0 7 9
S
def candidates(g, r, c)
  used = g[r] | g.map { _1[c] } | (0..2).flat_map { |i| g[r / 3 * 3 + i][c / 3 * 3, 3] }
  [*1..9] - used
end
def solve(g)
  empties = (0...81).map { _1.divmod(9) }.select { |r, c| g[r][c].zero? }
  return true if empties.empty?
  (r, c), opts = empties.map { |rc| [rc, candidates(g, *rc)] }.min_by { |_, o| o.size }
  opts.any? do |v|
    g[r][c] = v
    solve(g) || (g[r][c] = 0; false)
  end
end
ok = ->(g) { [g, g.transpose, g.each_slice(3).flat_map { |band| band.transpose.each_slice(3).map(&:flatten) }].all? { |u| u.all? { |x| x.reject(&:zero?).then { |y| y.uniq.size == y.size } } } }
p ok[GRID], candidates(GRID, 0, 2)
p solve(GRID)
GRID.each_with_index { |r, i| puts "------+-------+------" if (i % 3).zero? && i > 0; puts r.each_slice(3).map { |s| s.join(" ") }.join(" | ") }
ok[GRID]
