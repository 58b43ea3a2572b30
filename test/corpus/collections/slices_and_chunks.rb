data = [1, 2, 4, 5, 6, 9, 11, 12]
ranges = data.slice_when { |a, b| b != a + 1 }.map { |r| r.size > 1 ? "#{r[0]}-#{r[-1]}" : r[0].to_s }
puts ranges.join(","), data.chunk_while { |a, b| b == a + 1 }.to_a.inspect, data.each_slice(3).map(&:sum).inspect, data.each_cons(2).map { |a, b| b - a }.inspect, data.chunk(&:even?).to_a.inspect, data.slice_before(&:even?).to_a.inspect, data.slice_after { |x| x % 3 == 0 }.to_a.inspect
puts data.each_entry.to_a.size, data.each_with_index.group_by { |_, i| i % 3 }.transform_values { |v| v.map(&:first) }, data.partition.with_index { |_, i| i.even? }.inspect, data.bsearch { |x| x >= 6 }, data.sum { |x| x.odd? ? x : 0 }, data.cycle.lazy.drop(6).first(4).inspect, data.step rescue puts "no step"
%w[a b -- c -- d].slice_when { |_, b| b == "--" }.map { |x| x - ["--"] }
