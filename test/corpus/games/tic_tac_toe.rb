class Board
  LINES = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]].freeze
  def initialize(cells = Array.new(9)) = @cells = cells
  def play(pos, mark)
    raise ArgumentError, "cell #{pos} is taken" if @cells[pos]
    Board.new(@cells.dup.tap { |c| c[pos] = mark })
  end
  def free = @cells.each_index.reject { |i| @cells[i] }
  def winner = LINES.map { |l| @cells.values_at(*l) }.find { |l| l.uniq.size == 1 && l[0] }&.first
  def over? = winner || free.empty?
  def to_s = @cells.each_slice(3).map { |r| r.map { |c| c || "." }.join(" ") }.join("\n")
end
def minimax(board, mark, turn, memo = {})
  return (board.winner == mark ? 1 : -1), nil if board.winner
  return 0, nil if board.free.empty?
  memo[[board.to_s, turn]] ||= begin
    other = turn == :X ? :O : :X
    scored = board.free.map { |m| [minimax(board.play(m, turn), mark, other, memo).first, m] }
    turn == mark ? scored.max_by { |s, m| [s, -m] } : scored.min_by { |s, m| [s, m] }
  end
end
board = Board.new.play(0, :X).play(4, :O)
turn = :X
until board.over?
  _, move = minimax(board, turn, turn)
  board = board.play(move, turn)
  turn = turn == :X ? :O : :X
end
puts board, "winner: #{board.winner || "draw"}"
begin
  board.play(0, :X)
rescue ArgumentError => e
  puts e.message
end
board.free
