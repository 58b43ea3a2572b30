GRID = ["..#..", ".....", "#...#", ".....", "..#.."].freeze
words = []
[GRID, GRID.map(&:chars).transpose.map(&:join)].each_with_index do |rows, dir|
  rows.each_with_index { |row, i| row.scan(/\.{2,}/) { words << [dir.zero? ? :across : :down, i, $~.begin(0), $&.size] } }
end
puts words.group_by(&:first).map { |d, l| "#{d}: #{l.map { |_, i, j, n| "(#{i},#{j})#{n}" }.join(" ")}" }
number = 0
numbered = GRID.each_with_index.map do |row, r|
  row.each_char.with_index.map do |c, k|
    next "██" if c == "#"
    starts = (k.zero? || row[k - 1] == "#") && row[k + 1] == "." || (r.zero? || GRID[r - 1][k] == "#") && GRID.dig(r + 1)&.[](k) == "."
    starts ? (number += 1).to_s.rjust(2) : " ."
  end.join
end
puts numbered
[number, words.size, GRID.join.count("#"), GRID == GRID.map(&:reverse)]
