items = [{ n: "pen", p: 2.5, q: 10 }, { n: "ink", p: 12.0, q: 1 }, { n: "pad", p: 4.25, q: 3 }]
puts items.sum { _1[:p] * _1[:q] }, items.max_by { |i| i[:p] }[:n], items.min_by { |i| i[:q] }[:n], items.minmax_by { |i| i[:p] * i[:q] }.map { |i| i[:n] }.inspect, items.sort_by { |i| [-i[:q], i[:n]] }.map { _1[:n] }.inspect
puts items.each_with_index.max_by { |i, k| i[:n] }.last, items.partition { |i| i[:q] > 2 }.map(&:size).inspect, items.inject { |a, b| a[:p] > b[:p] ? a : b }[:n], items.find { |i| i[:p] > 100 }.inspect, items.reject { |i| i[:n] =~ /p/ }.size, items.group_by { |i| i[:n][0] }.transform_values(&:count)
puts items.sum(0.0) { |i| i[:q] }, items.map { |i| i[:n] }.zip(items.map { |i| i[:q] }).to_h, items.count { |i| i[:p] % 1 == 0 }, items.flat_map(&:keys).uniq.inspect, items.reduce(1) { |m, i| m * i[:q] }
puts [0.1, 0.2, 0.3].sum, [1, 2.5, 3r].sum, ["a", "b"].sum(""), [[1], [2]].sum([]).inspect, [3, 5].minmax.inspect, %w[aa b].max_by(&:size), [].max.inspect, [].sum, [nil, 1].compact.min
items.to_h { |i| [i[:n].to_sym, i.except(:n)] }
