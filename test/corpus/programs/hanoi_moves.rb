class Hanoi
  Move = Struct.new(:disk, :from, :to) do
    def to_s = "#{disk}: #{from} -> #{to}"
  end

  attr_reader :moves

  def initialize(disks, pegs = %w[A B C])
    @disks = disks
    @names = pegs
    @pegs = [(1..disks).to_a.reverse, [], []]
    @moves = []
  end

  def solve
    shift(@disks, 0, 2, 1)
    raise "not solved" unless @pegs == [[], [], (1..@disks).to_a.reverse]

    self
  end

  private

  def shift(count, from, to, via)
    return if count.zero?

    shift(count - 1, from, via, to)
    disk = @pegs[from].pop
    raise "#{disk} on #{@pegs[to].last}" if @pegs[to].any? && @pegs[to].last < disk

    @pegs[to].push(disk)
    @moves << Move.new(disk, @names[from], @names[to])
    shift(count - 1, via, to, from)
  end
end

three = Hanoi.new(3).solve
puts three.moves
counts = (1..10).map { |n| Hanoi.new(n).solve.moves.size }
puts counts.join(" ")
raise unless counts == (1..10).map { |n| 2**n - 1 }
Hanoi.new(10).solve.moves.group_by(&:disk).transform_values(&:size)
