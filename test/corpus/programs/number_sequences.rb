# Sequences with members that everybody can look up.
def divisor_sum(n) = (1..Integer.sqrt(n)).sum { |d| next 0 unless (n % d).zero?; d * d == n ? d : d + n / d } - n
kinds = (1..2000).group_by { |n| %i[deficient perfect abundant][(divisor_sum(n) <=> n) + 1] }
puts kinds.transform_values(&:size).sort.to_h, kinds[:perfect].inspect
amicable = (2..3000).filter_map { |a| b = divisor_sum(a); [a, b] if b > a && divisor_sum(b) == a }
puts amicable.map { |pair| pair.join("/") }.join(" ")

kaprekar = (1...10_000).select do |n|
  next true if n == 1

  square = (n * n).to_s
  (1...square.size).any? { |i| a, b = square[0, i].to_i, square[i..].to_i; b.positive? && a + b == n }
end
puts "#{kaprekar.size} Kaprekar numbers: #{kaprekar.inspect}"

smith = (2..1000).select do |n|
  factors = []
  rest = n
  d = 2
  while d * d <= rest
    (rest % d).zero? ? (factors << d; rest /= d) : d += 1
  end
  factors << rest if rest > 1
  factors.size > 1 && factors.sum { |f| f.digits.sum } == n.digits.sum
end
puts "#{smith.size} Smith numbers below 1000, #{smith.first(6)} .. #{smith.last(3)}"

stern_brocot = [1, 1]
i = 1
while stern_brocot.size < 1500
  stern_brocot << stern_brocot[i] + stern_brocot[i - 1] << stern_brocot[i]
  i += 1
end
puts stern_brocot.first(15).join(" "), (1..10).map { |n| stern_brocot.index(n) + 1 }.join(" ")

farey = lambda do |n|
  a, b, c, d = 0, 1, 1, n
  list = [[a, b]]
  until c > n
    k = (n + b) / d
    a, b, c, d = c, d, k * c - a, k * d - b
    list << [a, b]
  end
  list
end
puts farey[5].map { |f| f.join("/") }.join(" "), farey[100].size

catalan = (0..14).map { |n| (n + 2..2 * n).reduce(1, :*) / (1..n).reduce(1, :*) }
bell = Enumerator.produce([1]) { |row| row.each_with_object([row.last]) { |x, fresh| fresh << fresh.last + x } }.take(10).map(&:first)
partitions = (1..100).each_with_object([1] + [0] * 100) { |k, table| (k..100).each { |n| table[n] += table[n - k] } }
puts catalan.join(" "), bell.join(" "), partitions[100]
zeckendorf = (0..12).map { |n| (0..).lazy.map { |x| x.to_s(2) }.reject { |s| s.include?("11") }.first(n + 1).last }
puts zeckendorf.join(" ")
[kaprekar.last, smith.size, amicable.size, catalan.last, bell.last, partitions[100], farey[100].size]
