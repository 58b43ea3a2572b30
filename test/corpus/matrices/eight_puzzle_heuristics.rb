goal = [[1, 2, 3], [4, 5, 6], [7, 8, 0]]
start = [[8, 1, 3], [4, 0, 2], [7, 6, 5]]
place = ->(g) { g.each_with_index.flat_map { |row, r| row.each_with_index.map { |v, c| [v, [r, c]] } }.to_h }
want, have = place[goal], place[start]
misplaced = have.count { |v, at| !v.zero? && want[v] != at }
manhattan = have.sum { |v, (r, c)| v.zero? ? 0 : (want[v][0] - r).abs + (want[v][1] - c).abs }
inversions = start.flatten.reject(&:zero?).combination(2).count { |a, b| a > b }
puts start.map { |r| r.map { |v| v.zero? ? " " : v }.join(" ") }, "misplaced #{misplaced}, manhattan #{manhattan}, #{inversions.even? ? "solvable" : "unsolvable"}"
r, c = have[0]
moves = { up: [r - 1, c], down: [r + 1, c], left: [r, c - 1], right: [r, c + 1] }.select { |_, (y, x)| y.between?(0, 2) && x.between?(0, 2) }
moves.transform_values { |y, x| b = start.map(&:dup); b[r][c], b[y][x] = b[y][x], 0; place[b].sum { |v, (p, q)| v.zero? ? 0 : (want[v][0] - p).abs + (want[v][1] - q).abs } }
