a = { x: 1, y: 2, z: 3 }
b = { y: 2, z: 30, w: 4 }
puts (a.keys & b.keys).inspect, (a.keys | b.keys).inspect, a.slice(*b.keys), a.except(*b.keys), (a.to_a & b.to_a).to_h, (a.to_a - b.to_a).to_h, a.select { |k, v| b[k] == v }, a.merge(b) { |_, o, n| [o, n].max }, a.filter_map { |k, v| k if b.key?(k) && b[k] != v }.inspect
puts a.sum { |_, v| v }, a.invert.merge(b.invert), a.find { |k, v| v > 1 }.inspect, a.each_slice(2).map(&:to_h).inspect, a.zip(b).first.inspect, a.reduce { |x, y| x + y }.inspect, a.sort_by { |k, _| k }.reverse.to_h, a.min_by { |_, v| v }.first.inspect, a.each_with_index.to_h { |(k, v), i| [k, v * i] }, a.flat_map { |k, v| [k] * v }.tally, a.partition { |_, v| v.odd? }.map(&:to_h).inspect
a.delete_if { |k, _| b.key?(k) }
a
