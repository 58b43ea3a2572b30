class Stack
  include Enumerable
  def initialize(*items) = @items = items
  def push(x) = tap { @items.push(x) }
  alias << push
  def pop = @items.pop
  def peek = @items.last
  def empty? = @items.empty?
  def each(&block) = block ? @items.reverse.each(&block) : to_enum(:each) { @items.size }
end
s = Stack.new(1, 2)
s << 3 << 4
p s.to_a, s.map { |x| x * 2 }, s.include?(3), s.first, s.first(2), s.sort, s.min_by { |x| -x }, s.each_slice(2).to_a, s.reduce(:+), s.each.size, s.pop, s.peek, s.each_with_index.to_a, s.inject { |a, b| a * b }, s.sum, s.to_set.size, s.zip([7, 8]), s.entries, s.lazy.map { |x| x + 1 }.first, s.each_cons(2).to_a, s.tally, s.min, s.max, s.minmax, s.reject(&:odd?), s.partition { |x| x > 1 }, s.group_by(&:odd?), s.each_entry.to_a, s.count, s.find { |x| x < 3 }, s.take_while { |x| x > 1 }, s.chunk_while { |a, b| a - b == 1 }.to_a, s.reverse_each.to_a, s.to_h { |x| [x, 1] }
queue = [1, 2]
queue.push(3)
order = []
while (x = queue.shift)
  order << x
  queue.push(x * 10) if x < 3
end
order
