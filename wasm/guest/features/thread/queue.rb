# What is put in comes out in the same order. There is one thread here: what is not there
# when it is asked for will never be.
class Queue
  def initialize(items = [])
    @items = items.to_a.dup
  end

  def push(item)
    raise ClosedQueueError, "queue closed" if @closed

    @items.push(item)
    self
  end
  alias << push
  alias enq push

  def pop(non_block = false, timeout: nil)
    return @items.shift unless @items.empty?
    raise ThreadError, "queue empty" if non_block
    return nil if @closed || timeout

    raise ThreadError, "No live threads left. Deadlock?"
  end
  alias shift pop
  alias deq pop

  def size
    @items.size
  end
  alias length size

  def empty?
    @items.empty?
  end

  def clear
    @items.clear
    self
  end

  def close
    @closed = true
    self
  end

  def closed?
    @closed ? true : false
  end

  def num_waiting
    0
  end
end

class SizedQueue < Queue
  attr_reader :max

  def initialize(max)
    raise ArgumentError, "queue size must be positive" unless max > 0

    super()
    @max = max
  end

  def push(item, non_block = false, timeout: nil)
    return super(item) if size < @max
    raise ThreadError, "queue full" if non_block
    return nil if timeout

    raise ThreadError, "No live threads left. Deadlock?"
  end
  alias << push
  alias enq push
end
