class PriorityQueue
  def initialize(&cmp)
    @cmp = cmp || ->(a, b) { a <=> b }
    @heap = []
  end

  def push(*xs)
    xs.each do |x|
      @heap << x
      up(@heap.size - 1)
    end
    self
  end
  alias << push

  def pop
    return if @heap.empty?
    @heap[0], @heap[-1] = @heap[-1], @heap[0]
    top = @heap.pop
    down(0)
    top
  end

  def peek = @heap.first
  def size = @heap.size
  def empty? = @heap.empty?

  private

  def up(i)
    while i > 0
      par = (i - 1) / 2
      break unless @cmp.(@heap[i], @heap[par]) < 0
      @heap[i], @heap[par] = @heap[par], @heap[i]
      i = par
    end
  end

  def down(i)
    loop do
      l, r = 2 * i + 1, 2 * i + 2
      m = i
      m = l if l < @heap.size && @cmp.(@heap[l], @heap[m]) < 0
      m = r if r < @heap.size && @cmp.(@heap[r], @heap[m]).negative?
      return if m == i
      @heap[i], @heap[m] = @heap[m], @heap[i]
      i = m
    end
  end
end
q = PriorityQueue.new
q.push(5, 3, 8, 1, 9, 2) << 0
p q.peek, Array.new(q.size) { q.pop }, q.pop, q.empty?
q = PriorityQueue.new { |a, b| [b[:pri], a[:name]] <=> [a[:pri], b[:name]] }
q << { name: "low", pri: 1 } << { name: "hi2", pri: 9 } << { name: "hi1", pri: 9 }
puts q.pop[:name] until q.empty?
def huffman(str)
  q = PriorityQueue.new { |a, b| a[0] == b[0] ? a[2] <=> b[2] : a[0] <=> b[0] }
  n = 0
  str.chars.tally.sort.each { |c, f| q.push([f, c, n += 1]) }
  q.push([(a = q.pop)[0] + (b = q.pop)[0], [a, b], n += 1]) while q.size > 1
  walk = ->(node, pre, acc) { node[1].is_a?(String) ? acc[node[1]] = pre : node[1].each_with_index { |c, i| walk.(c, pre + i.to_s, acc) }; acc }
  walk.(q.pop, "", {})
end
codes = huffman("abracadabra")
p codes.sort_by { |c, b| [b.size, c] }
puts "abracadabra".chars.map(&codes).join.size
