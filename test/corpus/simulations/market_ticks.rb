prices = [100.0]
seed = 99
rnd = -> { seed = (seed * 69_069 + 1) & 0xffffffff; seed.fdiv(2**32) }
20.times { prices << (prices.last * (1 + (rnd.call - 0.5) / 10)).round(2) }
position = nil
trades = []
prices.each_cons(4).with_index(3) do |window, day|
  average = window[0..2].sum / 3
  if position.nil? && window.last > average * 1.01
    position = { day:, price: window.last }
  elsif position && window.last < average
    trades << position.merge(sold: window.last, profit: (window.last - position[:price]).round(2))
    position = nil
  end
end
trades.each { |t| puts t.map { |k, v| "#{k}=#{v}" }.join(" ") }
puts prices.minmax.inspect, prices.each_cons(2).count { |a, b| b > a }
trades.sum { |t| t[:profit] }.round(2)
