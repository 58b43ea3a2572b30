board = [%w[X O X], %w[O X O], %w[O X X]]
lines = board + board.transpose + [board.each_index.map { |i| board[i][i] }, board.each_index.map { |i| board[i][-i - 1] }]
winner = lines.find { |l| l.uniq.one? }&.first
puts board.map { |r| r.join(" | ") }.join("\n#{"-" * 9}\n")
puts winner, board.flatten.tally, board.transpose.map(&:join).inspect
snake = (0...3).flat_map { |r| cols = (0...3).to_a; cols.reverse! if r.odd?; cols.map { |c| board[r][c] } }.join
neighbours = ->(r, c) { [-1, 0, 1].product([-1, 0, 1]).map { |a, b| [r + a, c + b] }.select { |y, x| [y, x] != [r, c] && board.dig(y, x) && y >= 0 && x >= 0 }.size }
[snake, (0..2).map { |r| (0..2).map { |c| neighbours[r, c] } }, board.each_with_index.map { |row, i| row.index("X") }]
