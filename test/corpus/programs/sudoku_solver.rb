GRID = <<~S
  53..7....
  6..195...
  .98....6.
  8...6...3
  4..8.3..1
  7...2...6
  .6....28.
  ...419..5
  ....8..79
S

class Sudoku
  def initialize(text)
    @cells = text.delete("^0-9.").chars.map { |c| c == "." ? 0 : c.to_i }
    raise ArgumentError, "#{@cells.size} cells" unless @cells.size == 81
  end

  PEERS = Array.new(81) do |i|
    row, col = i.divmod(9)
    (0...81).select { |j| r, c = j.divmod(9); j != i && (r == row || c == col || [r / 3, c / 3] == [row / 3, col / 3]) }
  end.freeze

  attr_reader :guesses

  def solve
    @guesses = 0
    search ? self : nil
  end

  def to_s
    @cells.each_slice(27).map do |band|
      band.each_slice(9).map { |row| row.each_slice(3).map { |t| t.join(" ") }.join(" | ") }.join("\n")
    end.join("\n------+-------+------\n")
  end

  def row(n) = @cells[n * 9, 9].join.to_i

  private

  def search
    index, options = tightest
    return true if index.nil?

    options.each do |digit|
      @guesses += 1
      @cells[index] = digit
      return true if search
    end
    @cells[index] = 0
    false
  end

  def tightest
    @cells.each_index.select { |i| @cells[i].zero? }
          .map { |i| [i, (1..9).to_a - PEERS[i].map { |j| @cells[j] }] }
          .min_by { |_, options| options.size }
  end
end

sudoku = Sudoku.new(GRID).solve
puts sudoku
begin
  Sudoku.new("123")
rescue ArgumentError => e
  puts e.message
end
[sudoku.row(0), sudoku.row(8), Sudoku.new("12345678.........9" + "." * 63).solve.nil?]
