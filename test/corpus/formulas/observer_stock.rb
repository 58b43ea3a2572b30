require "observer"
class Ticker
  include Observable
  def initialize(sym) = @sym = sym
  def price=(v)
    return if v == @price
    @price = v
    changed
    notify_observers(@sym, v)
  end
end
class Watcher
  attr_reader :seen
  def initialize(t, limit) = (@limit = limit; @seen = []; t.add_observer(self))
  def update(sym, price) = (@seen << "#{sym}@#{price}" if hit?(price))
end
class Low < Watcher
  def hit?(p) = p < @limit
end
class High < Watcher
  def hit?(p) = p > @limit
end
t = Ticker.new("RB")
l, h = Low.new(t, 10), High.new(t, 20)
[5, 15, 25, 25, 8].each { t.price = _1 }
p l.seen, h.seen, t.count_observers, t.changed?
t.delete_observer(l)
p t.count_observers
