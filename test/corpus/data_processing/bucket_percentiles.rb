latencies = [12, 15, 11, 230, 14, 13, 18, 95, 16, 12, 17, 400, 15, 13, 14, 22]
sorted = latencies.sort
pct = ->(q) { sorted[((q / 100.0) * sorted.size).ceil - 1] }
[50, 90, 95, 99].each { |q| puts "p#{q}: #{pct[q]} ms" }
bounds = [0, 15, 50, 100, Float::INFINITY]
hist = bounds.each_cons(2).map { |lo, hi| [lo...hi, latencies.count { |l| (lo...hi).cover?(l) }] }
hist.each { |r, n| puts "#{r.begin}..#{r.end}: #{n}" }
trimmed = sorted[1..-2]
[trimmed.sum.fdiv(trimmed.size).round(2), sorted.each_slice(4).map(&:sum), hist.to_h { |r, n| [r.begin, n] }]
