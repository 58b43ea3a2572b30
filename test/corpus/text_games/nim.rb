def best(piles)
  x = piles.reduce(:^)
  return [piles.index(piles.max), 1] if x.zero?
  i = piles.index { |n| (n ^ x) < n }
  [i, piles[i] - (piles[i] ^ x)]
end
piles = [3, 4, 5]
player = 0
until piles.sum.zero?
  i, take = player.zero? ? best(piles) : [piles.index(&:positive?), 1]
  piles[i] -= take
  puts "#{%w[Computer Human][player]} takes #{take} from #{i + 1}: #{piles.map { |n| n.zero? ? "-" : "|" * n }.join("  ")}"
  winner = player
  player = 1 - player
end
puts "#{%w[Computer Human][winner]} wins"
[winner, best([1, 1]), best([7, 2])]
