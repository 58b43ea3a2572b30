FIELD = ["*...", "....", ".*..", "...*"].freeze
grid = FIELD.map(&:chars)
counts = grid.each_with_index.map do |row, r|
  row.each_with_index.map do |cell, c|
    next "*" if cell == "*"
    (-1..1).sum { |dr| (-1..1).count { |dc| (r + dr).between?(0, 3) && (c + dc).between?(0, 3) && grid[r + dr][c + dc] == "*" } }
  end
end
puts counts.map(&:join)
revealed = Set.new
open = lambda do |r, c|
  next unless r.between?(0, 3) && c.between?(0, 3) && revealed.add?([r, c])
  next unless counts[r][c] == 0
  [-1, 0, 1].product([-1, 0, 1]).each { |dr, dc| open.(r + dr, c + dc) }
end
open.call(0, 3)
puts counts.each_with_index.map { |row, r| row.each_with_index.map { |v, c| revealed.include?([r, c]) ? v : "?" }.join }
revealed.size
