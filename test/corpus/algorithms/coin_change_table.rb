def coin_table(coins, amount)
  table = Array.new(amount + 1)
  table[0] = []
  1.upto(amount) do |a|
    table[a] = coins.select { |c| c <= a && table[a - c] }.map { |c| table[a - c] + [c] }.min_by(&:size)
  end
  table
end
t = coin_table([1, 7, 10], 15)
t.each_with_index { |c, i| puts "#{i.to_s.rjust(2)}: #{c.join('+')}" if i > 12 }
p coin_table([5, 10], 12)[12], coin_table([2], 3)[3].nil?
ways = ->(n, cs) { cs.each_with_object([1] + [0] * n) { |c, w| c.upto(n) { |i| w[i] += w[i - c] } }.last }
ways.(100, [1, 5, 10, 25, 50])
