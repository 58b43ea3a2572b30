m = (1..9).each_slice(3).to_a
show = ->(x) { puts x.map { |r| r.join(" ") }, "" }
show[m]
show[m.transpose.map(&:reverse)]
show[m.map(&:reverse).transpose]
show[m.reverse]
puts m.each_with_index.map { |r, i| r[i] }.inspect, m.each_with_index.sum { |r, i| r[-1 - i] }, m.flatten.each_slice(3).map(&:sum).inspect, m.transpose.map(&:sum).inspect
diagonals = Hash.new { |h, k| h[k] = [] }
m.each_with_index { |r, i| r.each_with_index { |v, j| diagonals[i + j] << v } }
diagonals.values
