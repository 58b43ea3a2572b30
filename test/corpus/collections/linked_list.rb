class LinkedList
  Node = Struct.new(:value, :next)
  include Enumerable

  def initialize(values = []) = values.each { |v| append(v) }

  def append(value)
    node = Node.new(value)
    @head.nil? ? @head = node : @tail.next = node
    @tail = node
    self
  end
  alias_method :<<, :append

  def each
    return enum_for(__method__) unless block_given?

    node = @head
    while node
      yield node.value
      node = node.next
    end
  end

  def reverse!
    prev, node = nil, @head
    @tail = @head
    prev, node.next, node = node, prev, node.next while node
    @head = prev
    self
  end

  def to_s = "(#{to_a.join(" -> ")})"
end
list = LinkedList.new([1, 2, 3])
list << 4 << 5
puts list, list.reverse!, list.map { |x| x**2 }.inspect, list.each_slice(2).to_a.inspect, list.include?(3), list.first, list.each.next, list.sort.inspect, list.each_with_index.to_a.inspect
list.inject(:+)
