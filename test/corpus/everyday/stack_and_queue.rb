class Stack
  class EmptyError < StandardError; end

  def initialize = @items = []
  def push(item) = @items.push(item)
  def pop = @items.empty? ? raise(EmptyError, "stack is empty") : @items.pop
  def peek = @items.last
  def empty? = @items.empty?
  def size = @items.size
end

class MyQueue
  def initialize(capacity) = (@items, @capacity = [], capacity)

  def enqueue(item)
    return false if full?

    @items.push(item)
    true
  end

  def dequeue = @items.shift
  def full? = @items.size >= @capacity
end

stack = Stack.new
[1, "two", :three].each { |x| stack.push(x) }
puts stack.pop, stack.peek, stack.size
begin
  3.times { stack.pop }
rescue Stack::EmptyError => e
  puts "Error: #{e.message}"
end
queue = MyQueue.new(2)
[queue.enqueue(1), queue.enqueue(2), queue.enqueue(3), queue.dequeue, queue.dequeue, queue.dequeue, stack.empty?]
