def rule(number) = ->(a, b, c) { number[a * 4 + b * 2 + c] }
def run(number, width, steps)
  cells = Array.new(width, 0)
  cells[width / 2] = 1
  f = rule(number)
  Array.new(steps) do
    line = cells.map { |c| c == 1 ? "█" : " " }.join.rstrip
    cells = [0, *cells, 0].each_cons(3).map { |t| f.call(*t) }
    line
  end
end
puts run(90, 31, 8), "-" * 31, run(30, 31, 6)
run(110, 21, 5).map { |l| l.count("█") }
