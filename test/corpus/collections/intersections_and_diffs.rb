orders = { ann: %w[tea milk], bob: %w[milk bread tea], cy: %w[eggs] }
common = orders.values.reduce(:&)
all = orders.values.reduce(:|)
puts common.inspect, all.inspect, orders[:bob].difference(orders[:ann]).inspect, orders[:ann].union(orders[:cy], ["x"]).inspect, orders[:ann].intersection(orders[:bob]).inspect, orders.values.flatten.tally.select { |_, n| n > 1 }.keys.inspect, (orders[:ann] - orders[:bob]).empty?, orders.find { |_, v| v.include?("eggs") }.first.inspect, orders.max_by { |_, v| v.size }[0], orders.sum { |_, v| v.size }, orders.map { |k, v| [k, v.size] }.to_h, orders.keys.zip(orders.values.map(&:first)).inspect, orders.filter_map { |k, v| k if v.size > 1 }.inspect, orders.each_with_object(Hash.new { |h, k| h[k] = [] }) { |(who, items), inv| items.each { |i| inv[i] << who } }
[[1, 2, 2, 3].uniq, [1, 2, 3].include?(2), [3, 4].intersect?([4]), [1, 2] <=> [1, 3], [1, 2] == [1, 2.0], [1, 2].eql?([1, 2.0]), [[1], [1]].uniq]
