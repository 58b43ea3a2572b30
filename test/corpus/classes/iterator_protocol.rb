class Countdown
  include Enumerable
  def initialize(from) = @from = from
  def each
    return to_enum(:each) { @from + 1 } unless block_given?
    @from.downto(0) { |i| yield i }
    self
  end
end
c = Countdown.new(3)
p c.to_a, c.each.size, c.each_with_index.map { |x, i| x * i }, c.each.with_index(1).to_a, c.each { |x| print x }.class, c.lazy.reject(&:zero?).to_a, c.include?(2), c.sort, c.each_slice(2).to_a, c.reverse_each.first(2), c.zip(c.each), c.min_by { |x| -x }, c.reduce(1) { |a, x| a + x }, c.first, c.entries, c.inject(:+), c.cycle.first(6), c.each_with_object([]) { |x, acc| acc.unshift(x) }, c.find_index(1), c.drop_while { |x| x > 1 }, c.flat_map { |x| [x] * x }, c.uniq, c.to_h { |x| [x, x.to_s] }, c.chunk(&:even?).to_a, c.sum { |x| x * 0.5 }, c.none?(9), c.one?(3), c.any?(2..2), c.all?(Integer), c.grep(1..2), c.filter_map { |x| x * 2 if x.odd? }, c.each_entry.to_a, c.tally
def pairs(a)
  return enum_for(:pairs, a) unless block_given?
  a.each_with_index { |x, i| a[i + 1..].each { |y| yield x, y } }
end
[pairs([1, 2, 3]).to_a, pairs([1, 2, 3]).map { |x, y| x * y }, pairs([1, 2]).next]
