m = Array.new(4) { |r| Array.new(4) { |c| r * 4 + c } }
steps = { flip: ->(x) { x.map(&:reverse) }, turn: ->(x) { x.transpose.map(&:reverse) }, halve: ->(x) { x.each_slice(2).map { |a, b| a.zip(b).each_slice(2).map { |q| q.flatten.sum / 4.0 } } }, mask: ->(x) { x.map.with_index { |r, i| r.map.with_index { |v, j| (i + j).even? ? v : nil } } } }
steps.each { |name, f| puts "#{name}:", f[m].map { |r| r.map { |v| (v || ".").to_s.rjust(5) }.join } }
blocks = (0...4).step(2).flat_map { |r| (0...4).step(2).map { |c| m[r, 2].map { |row| row[c, 2] } } }
[blocks.map { |b| b.flatten.sum }, m.each_slice(2).map(&:flatten).map(&:minmax), m.flatten.each_cons(5).first.sum]
