# Conway's game of life: a blinker, a glider and a pulsar, whose period is 3.
class World
  attr_reader :alive

  def self.from(text, at: [0, 0])
    cells = text.lines.each_with_index.flat_map do |line, y|
      line.chomp.each_char.with_index.filter_map { |c, x| [x + at[0], y + at[1]] if c == "O" }
    end
    new(cells)
  end

  def initialize(alive) = @alive = alive.sort

  def next
    counts = Hash.new(0)
    @alive.each { |x, y| NEAR.each { |dx, dy| counts[[x + dx, y + dy]] += 1 } }
    living = {}
    @alive.each { |cell| living[cell] = true }
    World.new(counts.filter_map { |cell, n| cell if n == 3 || (n == 2 && living[cell]) })
  end

  NEAR = [-1, 0, 1].flat_map { |x| [-1, 0, 1].map { |y| [x, y] } } - [[0, 0]]

  def ==(other) = alive == other.alive

  def period(limit = 20)
    world = self
    (1..limit).find { (world = world.next) == self }
  end

  def to_s
    xs, ys = @alive.transpose.map(&:minmax)
    (ys[0]..ys[1]).map { |y| (xs[0]..xs[1]).map { |x| @alive.include?([x, y]) ? "O" : "." }.join }.join("\n")
  end
end

blinker = World.from("OOO")
glider = World.from(".O.\n..O\nOOO")
pulsar = World.from(<<~P)
  ..OOO...OOO..
  .............
  O....O.O....O
  O....O.O....O
  O....O.O....O
  ..OOO...OOO..
  .............
  ..OOO...OOO..
  O....O.O....O
  O....O.O....O
  O....O.O....O
  .............
  ..OOO...OOO..
P
puts blinker.next, "", glider.next, ""
moved = 4.times.inject(glider) { |w, _| w.next }
puts "glider moved by #{moved.alive.zip(glider.alive).map { |(a, b), (c, d)| [a - c, b - d] }.uniq}"
puts pulsar.next
[blinker.period, pulsar.period, glider.period.inspect, pulsar.alive.size]
