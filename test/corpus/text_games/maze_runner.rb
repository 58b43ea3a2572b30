MAZE = ["#########", "#S..#..E#", "#.#.#.#.#", "#.#...#.#", "#########"].map(&:dup)
pos = [1, 1]
moves = { "w" => [-1, 0], "s" => [1, 0], "a" => [0, -1], "d" => [0, 1] }
trail = [pos]
bumps = 0
"ddssddwwdddwww".each_char do |key|
  dr, dc = moves.fetch(key)
  target = [pos[0] + dr, pos[1] + dc]
  if MAZE[target[0]][target[1]] == "#"
    bumps += 1
    next
  end
  pos = target
  trail << pos
  break if MAZE[pos[0]][pos[1]] == "E"
end
trail.each { |r, c| MAZE[r][c] = "*" if MAZE[r][c] == "." }
puts MAZE, MAZE[pos[0]][pos[1]] == "E" ? "You escaped in #{trail.size - 1} moves!" : "Still lost at #{pos}."
{ bumps:, visited: trail.uniq.size, last: pos }
