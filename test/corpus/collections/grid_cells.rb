grid = Array.new(3) { |r| Array.new(3) { |c| r * 3 + c } }
each_cell = ->(g) { g.each_with_index.flat_map { |row, r| row.each_with_index.map { |v, c| [r, c, v] } } }
evens, odds = each_cell[grid].partition { |_, _, v| v.even? }
puts evens.map { |r, c, _| "(#{r},#{c})" }.join(" "), odds.sum(&:last)
grid.each { |row| row.each { |v| print v.to_s.rjust(3) }; puts }
border = each_cell[grid].select { |r, c, _| [r, c].any? { |x| [0, 2].include?(x) } }.map(&:last)
corners = grid.values_at(0, -1).flat_map { |r| r.values_at(0, -1) }
[border, corners, grid.flatten.each_slice(2).to_a.last, grid.inject(:+).each_cons(3).count { |a, _, c| (a + c).even? }, grid.dig(1, 2), grid.assoc(3), grid.map(&:dup).each { |r| r.fill(0, 1) }]
