data = [3, 5, 8, 6, 2, 9, 12, 7, 7, 4, 10, 1]
ma = data.each_cons(3).map { |w| (w.sum / 3.0).round(2) }
peaks = data.each_cons(3).with_index(1).select { |(a, b, c), _| b > a && b > c }.map { |(_, b, _), i| [i, b] }
deltas = data.each_cons(2).map { |a, b| b <=> a }
runs = deltas.chunk_while { |a, b| a == b }.map { |r| [r.first, r.size] }
cum = data.each_with_object([]) { |x, acc| acc << (acc.last || 0) + x }
ema = data.reduce([]) { |acc, x| acc << (acc.empty? ? x.to_f : 0.5 * x + 0.5 * acc.last) }.map { |v| v.round(3) }
puts ma.inspect, peaks.inspect, runs.inspect, cum.inspect, ema.inspect
data.each_slice(4).map(&:minmax)
