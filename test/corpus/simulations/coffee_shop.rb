Order = Struct.new(:id, :drink, :at, :ready)
TIMES = { espresso: 2, latte: 4, tea: 3 }.freeze
class Shop
  attr_reader :done
  def initialize(baristas) = (@free = Array.new(baristas, 0); @done = [])
  def serve(order)
    i = @free.index(@free.min)
    order.ready = [@free[i], order.at].max + TIMES.fetch(order.drink)
    @free[i] = order.ready
    @done << order
    self
  end
  def average_wait = (@done.sum { |o| o.ready - o.at } / @done.size.to_f).round(2)
end
state = 5
pick = -> { state = (state * 13 + 7) % 101 }
orders = (1..8).map { |i| Order.new(i, TIMES.keys[pick.call % 3], i * 2 - pick.call % 2) }
shops = [1, 2].to_h { |n| [n, orders.map(&:dup).reduce(Shop.new(n)) { |s, o| s.serve(o) }] }
shops.each { |n, s| puts "#{n}: #{s.done.map { |o| "#{o.drink[0]}#{o.at}>#{o.ready}" }.join(" ")} average #{s.average_wait}" }
shops.transform_values(&:average_wait)
