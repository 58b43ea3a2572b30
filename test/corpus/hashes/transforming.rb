prices = { apple: 1.2, pear: 0.8, melon: 3.5 }
puts prices.transform_values { |v| (v * 1.1).round(2) }, prices.transform_keys(&:to_s), prices.transform_keys({ apple: :APPLE, pear: :p }), prices.map { |k, v| [k.to_s.upcase, v] }.to_h, prices.to_h { |k, v| [v, k] }, prices.select { |_, v| v > 1 }, prices.filter_map { |k, v| k if v < 3 }.inspect, prices.partition { |_, v| v > 1 }.map(&:to_h).inspect, prices.min_by(&:last).inspect, prices.sort_by { |_, v| -v }.first.inspect, prices.sum { _2 }, prices.reduce(0) { |s, (_, v)| s + v }.round(1), prices.each_with_index.map { |(k, v), i| "#{i}#{k}#{v}" }.inspect, prices.group_by { |_, v| v.to_i }, prices.invert.max.inspect, prices.find_all { |k, _| k.length == 4 }.inspect, prices.flat_map { |k, v| [k] * v.round }.inspect, prices.each_slice(2).to_a.inspect, prices.zip([1, 2, 3]).first.inspect, prices.inject { |a, b| a[1] > b[1] ? a : b }.inspect, prices.to_a.transpose.inspect, prices.filter { |k, v| k != :pear }.keys.inspect, prices.sort.first.inspect
prices.transform_values!(&:to_i)
prices.transform_keys!(&:to_s)
prices.select! { |_, v| v > 0 }
prices.reject! { |k, _| k == "melon" }
prices
