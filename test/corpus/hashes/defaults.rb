counts = Hash.new(0)
"mississippi".each_char { |c| counts[c] += 1 }
groups = Hash.new { |hash, key| hash[key] = [] }
counts.each { |c, n| groups[n] << c }
puts counts, groups, counts[:none], counts.size, groups.default.inspect, groups.default_proc.class, counts.default
fib = Hash.new { |h, n| h[n] = n < 2 ? n : h[n - 1] + h[n - 2] }
puts fib[80], fib.size
nested = Hash.new { |h, k| h[k] = Hash.new(&h.default_proc) }
nested[:a][:b][:c] = 1
puts nested, nested.dig(:a, :b, :c), nested.key?(:zz)
shared = Hash.new([])
shared[:x] << 1
puts shared.inspect, shared[:other].inspect
shared.default = nil
puts shared[:x].inspect, Hash.new { |_, k| k.to_s * 2 }[:ab], Hash.new(5).fetch(:q, 6), Hash[[[1, 2]]], Hash["a", 1, "b", 2], [[1, 2]].to_h
counts.sort_by { |k, v| [-v, k] }.to_h
