def change(amount, coins = [200, 100, 50, 20, 10, 5, 2, 1])
  coins.each_with_object({}) do |coin, out|
    count, amount = amount.divmod(coin)
    out[coin] = count if count.positive?
  end
end

def ways(amount, coins)
  table = [1] + [0] * amount
  coins.each { |c| (c..amount).each { |i| table[i] += table[i - c] } }
  table[amount]
end

def fewest(amount, coins)
  best = Array.new(amount + 1, Float::INFINITY)
  best[0] = 0
  1.upto(amount) { |n| coins.each { |c| best[n] = [best[n], best[n - c] + 1].min if c <= n } }
  best[amount]
end

[388, 99, 6].each { |a| puts "#{a}: " + change(a).map { |c, n| "#{n}x#{c}" }.join(", ") }
puts ways(100, [50, 25, 10, 5, 1]), fewest(6, [1, 3, 4]), fewest(7, [2, 4])
change(388)
