class Memory
  def initialize(cards) = (@cards, @open, @found = cards, [], [])
  def flip(i)
    raise IndexError, "no card #{i}" unless i.between?(0, @cards.size - 1)
    return :already if @found.include?(i) || @open.include?(i)
    @open << i
    return :one if @open.size == 1
    pair = @open
    @open = []
    return :miss unless @cards.values_at(*pair).uniq.one?
    @found += pair
    @found.size == @cards.size ? :won : :match
  end
  def to_s = @cards.each_with_index.map { |c, i| @found.include?(i) || @open.include?(i) ? c : "?" }.each_slice(2).map(&:join).join("|")
end
m = Memory.new(%w[a b a b])
[0, 1, 0, 2, 2, 1, 3].map { |i| m.flip(i).tap { |r| puts "#{i} #{r.to_s.ljust(8)}#{m}" } } + [(begin; m.flip(9); rescue IndexError => e; e.message; end)]
