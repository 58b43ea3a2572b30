ONES = %w[zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen].freeze
TENS = %w[zero ten twenty thirty forty fifty sixty seventy eighty ninety].freeze
SCALES = ["", " thousand", " million", " billion"].freeze

def words(n)
  return "minus #{words(-n)}" if n.negative?
  return ONES[n] if n < 20
  return TENS[n / 10] + (n % 10 > 0 ? "-#{ONES[n % 10]}" : "") if n < 100
  return "#{ONES[n / 100]} hundred#{" and #{words(n % 100)}" if n % 100 > 0}" if n < 1000

  groups = n.digits.each_slice(3).map { |g| g.reverse.join.to_i }
  groups.each_with_index.reject { |g, _| g.zero? }.reverse.map { |g, i| words(g) + SCALES[i] }.join(", ")
end

[0, 13, 42, 100, 999, 1_000, 1_234_567, -21, 2_000_000_005].map { |n| words(n).tap { |w| puts "#{n}: #{w}" } }.sum(&:length)
