rng = Random.new(2024)
deck = (%w[A B C D] * 2).shuffle(random: rng)
known = {}
pairs = turns = 0
remaining = (0...deck.size).to_a
until remaining.empty?
  turns += 1
  dup = known.group_by { |_, v| v }.find { |_, is| is.size == 2 }
  i, j = dup ? dup.last.map(&:first) : remaining.reject { known.key?(_1) }.sample(2, random: rng)
  j ||= (remaining - [i]).sample(random: rng)
  known[i] = deck[i]
  known[j] = deck[j]
  next unless deck[i] == deck[j]
  pairs += 1
  [i, j].each { |k| known.delete(k); remaining.delete(k) }
end
puts deck.join, "pairs=#{pairs} turns=#{turns}"
[rng.rand(100), rng.rand(1.0).round(5), rng.rand(5..7), rng.bytes(3).bytes.size, Random.new(5).rand(10)]
