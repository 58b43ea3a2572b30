ITEMS = [["map", 9, 150], ["compass", 13, 35], ["water", 153, 200], ["sandwich", 50, 160], ["glucose", 15, 60], ["tin", 68, 45], ["banana", 27, 60], ["apple", 39, 40]].freeze
def knapsack(items, capacity)
  best = Array.new(items.size + 1) { Array.new(capacity + 1, 0) }
  items.each.with_index(1) do |(_, w, v), i|
    0.upto(capacity) do |c|
      best[i][c] = best[i - 1][c]
      best[i][c] = [best[i][c], best[i - 1][c - w] + v].max if w <= c
    end
  end
  chosen, c = [], capacity
  items.size.downto(1) do |i|
    next if best[i][c] == best[i - 1][c]
    chosen.unshift(items[i - 1][0])
    c -= items[i - 1][1]
  end
  [best.last.last, chosen]
end
value, chosen = knapsack(ITEMS, 200)
puts "#{value}: #{chosen.join(", ")}"
[value, chosen.size]
