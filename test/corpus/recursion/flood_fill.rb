GRID = ["..#..", ".##.#", "....#", "##..."].map(&:chars)
def fill(grid, r, c, from, to)
  return 0 unless r.between?(0, grid.size - 1) && c.between?(0, grid[0].size - 1)
  return 0 unless grid[r][c] == from
  grid[r][c] = to
  1 + [[1, 0], [-1, 0], [0, 1], [0, -1]].sum { |dr, dc| fill(grid, r + dr, c + dc, from, to) }
end
filled = fill(GRID, 0, 0, ".", "o")
puts GRID.map(&:join), "filled #{filled}"
islands = 0
GRID.each_index { |r| GRID[r].each_index { |c| islands += 1 if fill(GRID, r, c, ".", "x").positive? } }
[filled, islands]
