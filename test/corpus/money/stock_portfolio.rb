Trade = Struct.new(:side, :symbol, :shares, :price)
trades = [
  Trade.new(:buy, "ACME", 10, 12.5), Trade.new(:buy, "ACME", 20, 15.0),
  Trade.new(:sell, "ACME", 15, 18.0), Trade.new(:buy, "INIT", 5, 100.0)
]
lots = Hash.new { |h, k| h[k] = [] }
profit = 0.0
trades.each do |t|
  case t
  in { side: :buy, symbol:, shares:, price: } then lots[symbol] << [shares, price]
  in Trade[:sell, symbol, shares, price]
    while shares > 0
      lot = lots[symbol].first
      n = [lot[0], shares].min
      profit += n * (price - lot[1])
      lot[0] -= n
      shares -= n
      lots[symbol].shift if lot[0] == 0
    end
  end
end
puts "Realised: #{profit}"
lots.each { |s, l| puts "#{s}: #{l.sum(&:first)} shares, cost #{l.sum { |n, p| n * p }}" }
profit
