SCORES = {
  ones: ->(d) { d.count(1) }, sixes: ->(d) { d.count(6) * 6 },
  three: ->(d) { d.tally.values.max >= 3 ? d.sum : 0 },
  full_house: ->(d) { d.tally.values.sort == [2, 3] ? 25 : 0 },
  small_straight: ->(d) { (1..3).any? { |s| [*s..s + 3].all? { |x| d.include?(x) } } ? 30 : 0 },
  large_straight: ->(d) { [[1, 2, 3, 4, 5], [2, 3, 4, 5, 6]].include?(d.sort) ? 40 : 0 },
  yahtzee: ->(d) { d.uniq.one? ? 50 : 0 }, chance: :sum.to_proc
}.freeze
[[1, 2, 3, 4, 6], [3, 3, 5, 5, 5], [6, 6, 6, 6, 6], [2, 3, 4, 5, 6]].to_h do |dice|
  scored = SCORES.transform_values { |f| f.call(dice) }.reject { |_, v| v.zero? }
  best, points = scored.max_by { |name, v| [v, name] }
  puts "#{dice.join}: #{scored.map { |k, v| "#{k}=#{v}" }.join(" ")}"
  [dice, [best, points]]
end
