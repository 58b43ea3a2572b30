WIDTH = 8
HEIGHT = 5
snake = [[2, 2], [1, 2], [0, 2]]
food = [[4, 2], [4, 0], [7, 4]]
DIRS = { r: [1, 0], l: [-1, 0], u: [0, -1], d: [0, 1] }.freeze
score = 0
over = nil
"rruurrrdddd".each_char do |c|
  head = snake.first.zip(DIRS[c.to_sym]).map(&:sum)
  over = "hit the wall at #{head}" unless head[0].between?(0, WIDTH - 1) && head[1].between?(0, HEIGHT - 1)
  over ||= "bit itself" if snake.include?(head)
  break if over
  snake.unshift(head)
  head == food.first ? (food.shift; score += 1) : snake.pop
end
screen = Array.new(HEIGHT) { " " * WIDTH }
snake.each_with_index { |(x, y), i| screen[y][x] = i.zero? ? "@" : "o" }
food.first&.then { |x, y| screen[y][x] = "*" }
puts "+#{"-" * WIDTH}+", screen.map { |l| "|#{l}|" }, "+#{"-" * WIDTH}+", over || "alive"
[score, snake.size, snake.first]
