primes = (2..).lazy.select { |n| (2..Math.sqrt(n)).none? { |d| (n % d).zero? } }
puts primes.first(10).inspect, primes.map { |x| x * 2 }.reject { |x| x % 3 == 0 }.first(3).inspect, (1..Float::INFINITY).lazy.map { |x| x * x }.take_while { |x| x < 50 }.to_a.inspect
puts (1..20).lazy.filter_map { |x| x * 2 if x.even? }.drop(2).take(3).force.inspect, (1..3).lazy.flat_map { |x| [x] * x }.to_a.inspect, (1..Float::INFINITY).lazy.zip(("a".."z").lazy).first(2).inspect, (1..4).lazy.with_index.map { |x, i| x * i }.to_a.inspect, (1..10).lazy.each_slice(3).first(2).inspect, (1..3).lazy.inspect, (1..6).lazy.chunk_while { |a, b| b % 3 != 0 }.to_a.inspect, (1..3).lazy.eager.class, (1..5).lazy.tally.size, (1..10).lazy.uniq { |x| x % 3 }.to_a.inspect
calls = 0
(1..100).lazy.map { |x| calls += 1; x }.select(&:even?).first(2)
calls
