class Puzzle
  GOAL = [*1..8, 0].freeze
  MOVES = { up: -3, down: 3, left: -1, right: 1 }.freeze
  attr_reader :cells
  def initialize(cells = GOAL) = @cells = cells
  def move(dir)
    i = cells.index(0)
    j = i + MOVES[dir]
    return unless j.between?(0, 8) && (dir == :up || dir == :down || i / 3 == j / 3)
    Puzzle.new(cells.dup.tap { |c| c[i], c[j] = c[j], c[i] })
  end
  def solved? = cells == GOAL
  def solvable? = cells.reject(&:zero?).combination(2).count { |a, b| a > b }.even?
  def to_s = cells.each_slice(3).map { |r| r.map { |v| v.zero? ? "." : v }.join(" ") }.join("\n")
  def solve
    queue, seen = [[self, []]], Set[cells]
    while (puzzle, path = queue.shift)
      return path if puzzle.solved?
      MOVES.each_key { |d| (n = puzzle.move(d)) && seen.add?(n.cells) && queue << [n, path + [d]] }
    end
  end
end
start = %i[up left up right down].reduce(Puzzle.new) { |pz, d| pz.move(d) || pz }
path = start.solve
puts start, path.join(" "), path.reduce(start) { |pz, d| pz.move(d) }.solved?, Puzzle.new([2, 1, 3, 4, 5, 6, 7, 8, 0]).solvable?
path.size
