class MyQueue
  def initialize
    @in, @out = [], []
  end

  def enqueue(x)
    @in.push(x)
    self
  end
  alias << enqueue

  def dequeue
    shift_stacks
    @out.pop
  end

  def peek
    shift_stacks
    @out.last
  end

  def size = @in.size + @out.size
  def empty? = size.zero?

  private

  def shift_stacks
    @out.push(@in.pop) until @in.empty? if @out.empty?
  end
end
q = MyQueue.new
q << 1 << 2 << 3
puts q.dequeue, q.peek, q.size
q.enqueue(4)
result = []
result << q.dequeue until q.empty?
p result, q.dequeue
