class Life
  def initialize(cells) = @cells = cells.to_set
  def self.parse(text) = new(text.lines.flat_map.with_index { |l, y| l.chars.each_index.select { |x| l[x] == "#" }.map { |x| [x, y] } })
  def neighbours((x, y)) = [-1, 0, 1].product([-1, 0, 1]).reject { |d| d == [0, 0] }.map { |dx, dy| [x + dx, y + dy] }
  def step
    counts = @cells.flat_map { |c| neighbours(c) }.tally
    Life.new(counts.select { |c, n| n == 3 || (n == 2 && @cells.include?(c)) }.keys)
  end
  def show(w, h) = Array.new(h) { |y| Array.new(w) { |x| @cells.include?([x, y]) ? "#" : "." }.join }
  def size = @cells.size
end
glider = Life.parse(".#.\n..#\n###")
4.times do |i|
  puts "gen #{i}", glider.show(6, 5)
  glider = glider.step
end
blinker = Life.new([[1, 0], [1, 1], [1, 2]])
[glider.size, blinker.step.show(3, 3), blinker.step.step.show(3, 3) == blinker.show(3, 3)]
