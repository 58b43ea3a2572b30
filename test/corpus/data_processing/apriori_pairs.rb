baskets = [%w[bread milk], %w[bread diapers beer eggs], %w[milk diapers beer cola], %w[bread milk diapers beer], %w[bread milk diapers cola]]
support = baskets.flat_map { |b| b.sort.combination(2).to_a }.tally
frequent = support.select { |_, n| n >= 3 }.sort_by { |k, n| [-n, k] }
frequent.each { |pair, n| puts "#{pair.join(" + ")}: #{n} (#{(100.0 * n / baskets.size).round}%)" }
rules = frequent.flat_map do |(a, b), n|
  [[a, b], [b, a]].map { |x, y| ["#{x} => #{y}", n.fdiv(baskets.count { |bk| bk.include?(x) }).round(2)] }
end
rules.select { |_, c| c >= 0.75 }.to_h
