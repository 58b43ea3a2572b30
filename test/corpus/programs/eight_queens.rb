# All solutions of the eight queens puzzle, and those that are not turned or mirrored ones.
class Queens
  attr_reader :solutions

  def initialize(size)
    @size = size
    @solutions = []
    @columns = Array.new(size, false)
    @up = Array.new(2 * size - 1, false)
    @down = Array.new(2 * size - 1, false)
    place([])
  end

  def fundamental
    seen = {}
    @solutions.select do |solution|
      next false if seen[solution]

      variants(solution).each { |v| seen[v] = true }
      true
    end
  end

  private

  def place(rows)
    row = rows.size
    return @solutions << rows if row == @size

    @size.times do |col|
      next if @columns[col] || @up[row + col] || @down[row - col + @size - 1]

      mark(row, col, true)
      place(rows + [col])
      mark(row, col, false)
    end
  end

  def mark(row, col, value)
    @columns[col] = @up[row + col] = @down[row - col + @size - 1] = value
  end

  def variants(solution)
    turns = [solution]
    3.times { turns << turn(turns.last) }
    turns + turns.map(&:reverse)
  end

  def turn(solution)
    turned = Array.new(@size)
    solution.each_with_index { |col, row| turned[col] = @size - 1 - row }
    turned
  end
end

def draw(solution)
  solution.map { |col| Array.new(solution.size) { |c| c == col ? "Q" : "." }.join(" ") }
end

queens = Queens.new(8)
puts draw(queens.solutions.first), ""
(4..8).each do |n|
  q = n == 8 ? queens : Queens.new(n)
  puts "#{n} queens: #{q.solutions.size} solutions, #{q.fundamental.size} fundamental"
end
[queens.solutions.size, queens.fundamental.size]
