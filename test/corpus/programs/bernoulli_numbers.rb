# Bernoulli numbers and Faulhaber's sums, in Rationals.
def bernoulli(limit)
  row = []
  (0..limit).map do |m|
    row[m] = Rational(1, m + 1)
    m.downto(1) { |j| row[j - 1] = j * (row[j - 1] - row[j]) }
    row[0]
  end
end

def binomial(n, k) = (1..k).reduce(1) { |product, i| product * (n - i + 1) / i }

numbers = bernoulli(40)
numbers.each_with_index do |b, i|
  next if b.zero?

  puts "B(%2d) = %22d / %d" % [i, b.numerator, b.denominator]
end

def faulhaber(power, numbers)
  (0..power).map { |j| Rational(binomial(power + 1, j)) * numbers[j] / (power + 1) }
end

(1..4).each do |power|
  coefficients = faulhaber(power, numbers)
  terms = coefficients.each_with_index.reject { |c, _| c.zero? }.map { |c, j| "#{c == 1 ? "" : "#{c} "}n^#{power + 1 - j}" }
  puts "sum of n^#{power} = #{terms.join(" + ").gsub("+ -", "- ")}"
  value = coefficients.each_with_index.sum { |c, j| c * 100**(power + 1 - j) }
  raise "wrong sum" unless value == (1..100).sum { |n| n**power }
end
# The problem that Ada Lovelace's note tells how to compute.
[numbers[8], numbers[30], numbers.count(&:zero?)]
