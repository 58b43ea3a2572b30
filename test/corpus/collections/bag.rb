class Bag
  include Enumerable
  def initialize(items = []) = (@counts = Hash.new(0); items.each { |i| add(i) })
  def add(x, n = 1) = tap { @counts[x] += n }
  def remove(x, n = 1)
    @counts[x] = [@counts[x] - n, 0].max
    @counts.delete(x) if @counts[x].zero?
    self
  end
  def [](x) = @counts.fetch(x, 0)
  def each(&) = block_given? ? @counts.each { |x, n| n.times { yield x } } : to_enum
  def |(o) = merge(o) { |a, b| [a, b].max }
  def &(o) = merge(o) { |a, b| [a, b].min }
  def +(o) = merge(o) { |a, b| a + b }
  def to_s = "{#{@counts.sort.map { |x, n| "#{x}:#{n}" }.join(" ")}}"
  protected attr_reader :counts
  private def merge(o)
    (counts.keys | o.counts.keys).each_with_object(Bag.new) { |x, b| n = yield(self[x], o[x]); b.add(x, n) if n.positive? }
  end
end
a, b = Bag.new("banana".chars), Bag.new("bandana".chars)
puts a, b, a | b, a & b, a + b, a.remove("n", 5), a.count, a.sort.join, a.first, b.to_a.uniq.size, b["z"], b.group_by { |c| c < "c" }.transform_values(&:size), b.max, b.each_slice(3).map(&:join).inspect
b.tally
