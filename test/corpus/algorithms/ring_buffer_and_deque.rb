class RingBuffer
  include Enumerable
  def initialize(capacity) = (@data, @start, @size = Array.new(capacity), 0, 0)
  attr_reader :size
  def push(x)
    @data[(@start + @size) % @data.size] = x
    full? ? @start = (@start + 1) % @data.size : @size += 1
    self
  end
  alias << push
  def shift
    return if @size.zero?
    x = @data[@start]
    @data[@start] = nil
    @start = (@start + 1) % @data.size
    @size -= 1
    x
  end
  def full? = @size == @data.size
  def each = block_given? ? @size.times { |i| yield @data[(@start + i) % @data.size] } : to_enum { @size }
end
r = RingBuffer.new(3)
(1..5).each { |i| r << i }
puts r.to_a.inspect, r.shift, r.size, (r << :x << :y).to_a.inspect, r.each.size, r.each_cons(2).to_a.inspect
def window_max(list, k)
  deque = []
  list.each_with_index.filter_map do |x, i|
    deque.shift if deque.first && deque.first <= i - k
    deque.pop while deque.any? && list[deque.last] <= x
    deque.push(i)
    list[deque.first] if i >= k - 1
  end
end
[window_max([1, 3, -1, -3, 5, 3, 6, 7], 3), 3.times.map { r.shift }, r.shift]
