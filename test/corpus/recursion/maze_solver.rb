MAZE = <<~M.lines(chomp: true)
  #########
  #S  #   #
  # # # # #
  # #   #E#
  #########
M
def find(ch) = MAZE.each_with_index { |row, r| (c = row.index(ch)) and return [r, c] }
def solve(pos, seen = Set[pos])
  return [pos] if MAZE[pos[0]][pos[1]] == "E"
  r, c = pos
  [[r + 1, c], [r - 1, c], [r, c + 1], [r, c - 1]].each do |nxt|
    next if MAZE[nxt[0]][nxt[1]] == "#" || seen.include?(nxt)
    path = solve(nxt, seen.add(nxt))
    return [pos, *path] if path
  end
  nil
end
path = solve(find("S"))
picture = MAZE.map(&:dup)
path[1..-2].each { |r, c| picture[r][c] = "." }
puts picture, "#{path.size - 1} steps"
path.last
