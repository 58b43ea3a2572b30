class LinkedList
  include Enumerable
  Node = Struct.new(:value, :next)

  def self.[](*vals) = vals.each_with_object(new) { |v, l| l << v }

  def initialize
    @head = nil
    @size = 0
  end
  attr_reader :size

  def <<(v)
    node = Node.new(v)
    if @head.nil?
      @head = node
    else
      cur = @head
      cur = cur.next while cur.next
      cur.next = node
    end
    @size += 1
    self
  end

  def each
    return enum_for(:each) { size } unless block_given?
    cur = @head
    while cur
      yield cur.value
      cur = cur.next
    end
    self
  end

  def reverse!
    prev = nil
    cur = @head
    while cur
      cur.next, prev, cur = prev, cur, cur.next
    end
    @head = prev
    self
  end

  def inspect = "#<LinkedList #{to_a.join(' -> ')}>"
end

l = LinkedList[3, 1, 4, 1, 5, 9, 2, 6]
p l, l.sort, l.select(&:even?), l.map { _1 * 2 }, l.include?(4), l.min, l.max, l.minmax, l.sum, l.first, l.first(3), l.to_a, l.entries.size
p l.each_slice(3).to_a, l.each_cons(7).to_a.size, l.inject(:+), l.reduce(1) { |a, b| a * b }, l.sort_by { -_1 }, l.group_by(&:odd?), l.partition { |x| x > 3 }
p l.each_with_index.map { |x, i| x * i }, l.zip(l.drop(1)), l.reject(&:odd?), l.each.size, l.lazy.map { |x| x + 1 }.first(2), l.tally, l.uniq, l.to_set.size
p l.reverse!, l.each_entry.to_a == l.to_a, l.count(1), l.find_index(4), l.take_while { |x| x != 1 }, l.cycle.first(10), l.chunk(&:even?).to_a, l.each_with_object([]) { |x, a| a.unshift(x) }
p l.min_by { |x| (x - 5).abs }, l.none?(100), l.all?(Integer), l.any? { |x| x > 8 }, l.one?(9), l.flat_map { [_1] * 2 }.size, l.sum { |x| x.to_f }, l.each_entry.with_index(1).to_a.last
e = l.each
puts e.next, e.next, e.peek
p l.zip([1, 2]).last, l.inject { |a, b| a > b ? a : b }, l.filter_map { |x| x * 2 if x > 3 }, l.to_h { |x| [x, x.to_s] }
