class Random2
  def initialize(seed) = @s = seed
  def roll(sides = 6) = (@s = (@s * 16_807) % 2_147_483_647) % sides + 1
end
r = Random2.new(12_345)
rolls = Array.new(600) { r.roll + r.roll }
counts = rolls.tally.sort.to_h
counts.each { |sum, n| puts "#{sum.to_s.rjust(2)}: #{"#" * (n / 5)} #{n}" }
expected = (2..12).to_h { |s| [s, (6 - (7 - s).abs) / 36r * 600] }
chi = expected.sum { |s, e| (counts.fetch(s, 0) - e)**2 / e }
puts "chi² = #{chi.to_f.round(3)}", "mean #{rolls.sum.fdiv(rolls.size).round(3)}"
streak = rolls.chunk_while { |a, b| a == b }.max_by(&:size)
[counts.values.sum, streak.size]
