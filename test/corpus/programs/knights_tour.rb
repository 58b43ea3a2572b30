# A walk of the knight over 6 x 6, by Warnsdorff's rule with a way back.
class KnightsTour
  MOVES = [[1, 2], [2, 1], [2, -1], [1, -2], [-1, -2], [-2, -1], [-2, 1], [-1, 2]].freeze

  def initialize(size)
    @size = size
    @board = Array.new(size) { Array.new(size) }
    @steps = 0
  end

  attr_reader :board, :steps

  def solve(row, col, number = 1)
    @steps += 1
    @board[row][col] = number
    return true if number == @size**2

    free(row, col).sort_by { |r, c| [free(r, c).size, r, c] }.each { |r, c| return true if solve(r, c, number + 1) }
    @board[row][col] = nil
    false
  end

  def free(row, col)
    MOVES.map { |dr, dc| [row + dr, col + dc] }.select do |r, c|
      r.between?(0, @size - 1) && c.between?(0, @size - 1) && @board[r][c].nil?
    end
  end

  def valid?
    places = {}
    @board.each_with_index { |cells, r| cells.each_with_index { |n, c| places[n] = [r, c] } }
    (1...@size**2).all? do |n|
      (r1, c1), (r2, c2) = places.values_at(n, n + 1)
      [(r1 - r2).abs, (c1 - c2).abs].sort == [1, 2]
    end
  end
end

tour = KnightsTour.new(6)
puts tour.solve(0, 0)
puts tour.board.map { |row| row.map { |n| n.to_s.rjust(3) }.join }
[tour.valid?, tour.board.flatten.sort == (1..36).to_a, KnightsTour.new(3).solve(0, 0)]
