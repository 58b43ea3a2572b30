class Board
  LINES = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]].freeze
  def initialize(cells = Array.new(9)) = @cells = cells
  def [](i) = @cells[i]
  def play(i, who) = Board.new(@cells.dup.tap { |c| c[i] = who })
  def free = @cells.each_index.select { |i| @cells[i].nil? }
  def winner = LINES.each { |l| a = @cells.values_at(*l); return a[0] if a[0] && a.uniq.one? } && nil
  def full? = @cells.none?(&:nil?)
  def over? = winner || full?
  def to_s = @cells.map.with_index { |c, i| c || (i + 1) }.each_slice(3).map { |r| " " + r.join(" | ") }.join("\n---+---+---\n")
end
class AI
  def initialize(me, other) = (@me, @other = me, other; @memo = {})
  def best(board) = board.free.max_by { |i| [score(board.play(i, @me), false), -i] }
  def score(b, mine, depth = 0)
    key = [(0..8).map { b[_1] }, mine]
    @memo[key] ||= if b.winner == @me then 10 - depth
    elsif b.winner then depth - 10
    elsif b.full? then 0
    else
      s = b.free.map { |i| score(b.play(i, mine ? @me : @other), !mine, depth + 1) }
      mine ? s.max : s.min
    end
  end
end
b = Board.new([:X, nil, nil, nil, :O, nil, nil, nil, :X])
ai = AI.new(:O, :X)
turn = :O
until b.over?
  m = turn == :O ? ai.best(b) : b.free.first
  b = b.play(m, turn)
  turn = turn == :O ? :X : :O
end
puts b
puts b.winner ? "#{b.winner} wins" : "Draw"
