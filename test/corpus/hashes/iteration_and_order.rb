h = { z: 1, a: 2, m: 3 }
h.each { |k, v| print k, v }
h.each_pair { |pair| print pair.inspect }
h.each_key { |k| print k }
h.each_value { |v| print v }
h.each_with_index { |(k, v), i| print k, v, i }
h.each.with_index(1) { |(k, v), i| print i, k, v, ";" }
puts
h.delete(:z)
h[:z] = 9
h[:a] = 0
puts h, h.keys.inspect, h.sort.to_h, h.sort_by { |k, v| v }.inspect, h.min.inspect, h.max_by { |k, v| v }.inspect, h.sum { |k, v| v }, h.shift.inspect, h, h.to_a.reverse.to_h, h.find { |k, v| v > 3 }.inspect, h.each_with_object([]) { |(k, v), acc| acc << k }.inspect, h.entries.inspect, h.reduce([]) { |acc, (k, v)| acc + [v] }.inspect, h.each_entry.to_a.inspect, h.detect { |k, _| k == :z }&.last, h.map { |k, v| "#{k}=#{v}" }.join("&"), h.all? { |k, v| v }, h.none?, h.sort { |a, b| b <=> a }.inspect, h.each_cons(2).to_a.inspect
begin
  h.each { |k, v| h[:added] = 1 }
rescue => e
  puts e.class, e.message
end
h.compare_by_identity.class.name
