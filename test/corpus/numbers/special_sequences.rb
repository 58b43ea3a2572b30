collatz = ->(n) { Enumerator.produce(n) { |x| x.even? ? x / 2 : 3 * x + 1 }.take_while { |x| x != 1 } + [1] }
happy = ->(n, seen = []) { n == 1 || (!seen.include?(n) && happy[n.digits.sum { |d| d * d }, seen + [n]]) }
armstrong = (1..1000).select { |n| n.digits.sum { |d| d**n.digits.size } == n }
kaprekar = ->(n) { s = n.to_s.rjust(4, "0").chars.sort; s.reverse.join.to_i - s.join.to_i }
look = Enumerator.produce("1") { |s| s.gsub(/(.)\1*/) { "#{$&.size}#{$1}" } }
pascal = Enumerator.produce([1]) { |r| [0, *r].zip([*r, 0]).map(&:sum) }
puts collatz[6].inspect, (1..50).select { |n| happy[n] }.inspect, armstrong.inspect, look.take(6).inspect
pascal.take(6).each { |r| puts r.join(" ").center(20).rstrip }
puts Enumerator.produce(3524, &kaprekar).take(4).inspect, (1..10).map { |n| n * (n + 1) / 2 }.inspect
tri = ->(n) { (Math.sqrt(8 * n + 1) % 1).zero? }
[(1..60).select(&tri), (1..5).map { |n| (1..n).inject(:*) }]
