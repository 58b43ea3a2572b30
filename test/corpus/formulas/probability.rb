choose = ->(n, k) { k.zero? ? 1 : (n - k + 1..n).reduce(:*) / (1..k).reduce(:*) }
lotto = Rational(1, choose[49, 6])
birthday = (0...23).reduce(1.0) { |p, i| p * (365 - i) / 365 }
binomial = (0..4).map { |k| Rational(choose[4, k], 16) }
dice = (1..6).to_a.product((1..6).to_a).map(&:sum).tally.transform_values { |n| Rational(n, 36) }
expected = dice.sum { |v, q| v * q }
bayes = ->(prior, hit, false_alarm) { (prior * hit / (prior * hit + (1 - prior) * false_alarm)).round(4) }
puts lotto, (1 - birthday).round(4), binomial.join(" "), dice.max_by(&:last).inspect, bayes[0.01, 0.99, 0.05]
[lotto, expected, binomial.sum, dice[7]]
