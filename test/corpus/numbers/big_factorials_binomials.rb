fact = Enumerator.produce([1, 1]) { |n, f| [n + 1, f * (n + 1)] }.lazy.map(&:last)
puts fact.first(10).inspect, fact.find { |f| f > 10**30 }, (1..30).reduce(:*) / (1..28).reduce(:*)
choose = ->(n, k) { (n - k + 1..n).reduce(1, :*) / (1..k).reduce(1, :*) }
puts choose[52, 5], choose[100, 50], (0..10).map { |k| choose[10, k] }.sum, choose[5, 0]
zeros = ->(n) { s = 0; s += n /= 5 while n.positive?; s }
puts zeros[100], (1..100).reduce(:*).to_s[/0*\z/].size
derangements = (2..12).each_with_object([1, 0]) { |n, d| d << (n - 1) * (d[-1] + d[-2]) }
stirling = ->(n, k) { n == k ? 1 : k.zero? || k > n ? 0 : k * stirling[n - 1, k] + stirling[n - 1, k - 1] }
[derangements.last, stirling[8, 3], (2**200).to_s.size, 3**100 > 2**158, (10**40).to_s.count("0"), (7**77) % 10**8]
