class PriorityQueue
  def initialize(&by)
    @heap = []
    @by = by || :itself.to_proc
  end

  def <<(item)
    @heap << item
    i = @heap.size - 1
    while i.positive? && less?(i, (i - 1) / 2)
      parent = (i - 1) / 2
      swap(i, parent)
      i = parent
    end
    self
  end

  def pop
    return if @heap.empty?

    top, last = @heap.first, @heap.pop
    unless @heap.empty?
      @heap[0] = last
      sift(0)
    end
    top
  end

  def size = @heap.size
  def empty? = @heap.empty?

  private

  def less?(i, j) = (@by[@heap[i]] <=> @by[@heap[j]]).negative?
  def swap(i, j) = (@heap[i], @heap[j] = @heap[j], @heap[i])

  def sift(i)
    loop do
      small = [i, 2 * i + 1, 2 * i + 2].select { |k| k < @heap.size }.min_by { |k| @by[@heap[k]] }
      break if small == i

      swap(i, small)
      i = small
    end
  end
end
q = PriorityQueue.new { |task| task[:priority] }
q << { name: "c", priority: 3 } << { name: "a", priority: 1 } << { name: "d", priority: 9 } << { name: "b", priority: 2 }
names = []
names << q.pop[:name] until q.empty?
puts names.join
heap = PriorityQueue.new
[5, 1, 4, 1, 5, 9, 2, 6].each { |x| heap << x }
Array.new(heap.size) { heap.pop }
