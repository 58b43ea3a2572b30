FEN = "r1bqkbnr/pppp1ppp/2n5/4p3/4P3/5N2/PPPP1PPP/RNBQKB1R w KQkq - 2 3"
placement, side, castling, _, half, full = FEN.split
board = placement.split("/").map { |row| row.gsub(/\d/) { |n| "." * n.to_i }.chars }
raise "bad board" unless board.size == 8 && board.all? { |r| r.size == 8 }
board.each_with_index { |row, i| puts "#{8 - i} #{row.join(" ")}" }
puts "  #{("a".."h").to_a.join(" ")}"
VALUES = { "p" => 1, "n" => 3, "b" => 3, "r" => 5, "q" => 9, "k" => 0 }.freeze
material = board.flatten.reject { |c| c == "." }.partition { |c| c == c.upcase }.map { |l| l.sum { |c| VALUES[c.downcase] } }
at = ->(sq) { board[8 - sq[1].to_i][sq[0].ord - "a".ord] }
puts at["c6"], at["e4"], { "w" => "white", "b" => "black" }[side] + " to move", castling.chars.inspect
back = board.map { |r| r.join.gsub(/\.+/) { |d| d.size.to_s } }.join("/")
[material, back == placement, half.to_i, Integer(full)]
