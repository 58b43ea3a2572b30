lots = [[10, 5.0], [20, 6.0], [5, 7.5]]
take = lambda do |qty|
  cost = 0
  until qty.zero?
    raise "out of stock" if lots.empty?
    n, price = lots.first
    used = [n, qty].min
    cost += used * price
    qty -= used
    n == used ? lots.shift : lots[0] = [n - used, price]
  end
  cost
end
puts take.(12), lots.inspect, take.(15)
begin
  take.(100)
rescue => e
  puts e.message
end
lots
