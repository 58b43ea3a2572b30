foxes, rabbits = 20.0, 100.0
history = [[rabbits, foxes]]
30.times do
  births = 0.1 * rabbits
  eaten = 0.004 * rabbits * foxes
  rabbits = [rabbits + births - eaten, 0].max
  foxes = [foxes + 0.002 * rabbits * foxes - 0.15 * foxes, 0].max
  history << [rabbits, foxes].map { |v| v.round(2) }
end
history.each_slice(6).with_index { |s, i| puts "step #{i * 6}: rabbits #{s[0][0].round}, foxes #{s[0][1].round}" }
max = history.map(&:first).max
history.each_slice(5) { |((r, f))| puts "r" * (r / max * 30).round + "f" * (f / max * 30).round }
history.last
