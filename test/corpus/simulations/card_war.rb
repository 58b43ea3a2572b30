class Lcg
  def initialize(s) = @s = s
  def shuffle(a) = a.sort_by { @s = (@s * 1_103_515_245 + 12_345) & 0x7fffffff }
end
deck = Lcg.new(11).shuffle((2..14).to_a * 2)
a, b = deck.each_slice(13).to_a
rounds = 0
pot = []
until a.empty? || b.empty? || rounds == 500
  rounds += 1
  x, y = a.shift, b.shift
  pot.push(x, y)
  case x <=> y
  when 1 then a.concat(pot.sort.reverse); pot = []
  when -1 then b.concat(pot.sort.reverse); pot = []
  else pot.push(*[a, b].filter_map(&:shift))
  end
end
winner = a.size > b.size ? "A" : "B"
puts "#{winner} after #{rounds} rounds, #{a.size}:#{b.size}, pot #{pot.size}"
[a.size + b.size + pot.size, rounds.positive?]
