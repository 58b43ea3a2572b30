grid = Array.new(3) { |i| Array.new(4) { |j| (i + 1) * (j + 1) } }
grid.each { |row| puts row.map { |v| v.to_s.rjust(3) }.join(" ") }
puts "Transposed:", grid.transpose.map { |r| r.join(" ") }
puts "Row sums: #{grid.map(&:sum)}", "Column sums: #{grid.transpose.map(&:sum)}", "Diagonal: #{(0...3).map { |i| grid[i][i] }}", "Max: #{grid.flatten.max} at #{grid.each_with_index.map { |r, i| [i, r.index(grid.flatten.max)] }.find(&:last)}"
flat = grid.flatten
flat.each_slice(6).map(&:sum)
