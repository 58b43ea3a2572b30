h = { "a" => 1, b: 2, 3 => [4], nil => nil, 1.5 => :f }
p h, h.size, h["a"], h[:b], h[nil], h[:zzz], h.fetch(:b), h.key?(3), h.value?(2), h.key(1), h.keys, h.values, h.to_a.last, h.first, h.any? { |k, v| v.nil? }, h.count, h.min_by { |_, v| v.to_s }
h[:new] = "x"
h.store("s", 9)
h.delete(3)
p h.delete(:missing), h.delete(:missing) { |k| "no #{k}" }, h.length, h.empty?, h.invert, h.rassoc(2), h.assoc(:b), h.find { |_, v| v == 9 }
begin
  h.fetch(:nope)
rescue KeyError => e
  puts e.message
end
p h.fetch(:nope, 0), h.fetch(:nope) { |k| k.to_s }, h.dig(:b), h.values_at("a", :q), h.slice("a", :b), h.except("a"), h.fetch_values(:b), h.compact, h.reject { |k, _| k.nil? }.size, h.sum { |_, v| v.is_a?(Integer) ? v : 0 }, h.clear, h
