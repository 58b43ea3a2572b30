data = [1, [2, [3, 4], []], [[[5]]], { a: 6, b: [7, { c: 8 }] }]
def deep_sum(o)
  case o
  in Integer => n then n
  in Array => a then a.sum { |x| deep_sum(x) }
  in Hash => h then deep_sum(h.values)
  end
end
def depth(o) = o.is_a?(Enumerable) ? 1 + (o.map { |*x| depth(x.flatten(1).last) }.max || 0) : 0
def my_flatten(a) = a.each_with_object([]) { |x, out| x.is_a?(Array) ? out.concat(my_flatten(x)) : out << x }
def deep_map(o, &f) = o.is_a?(Array) ? o.map { |x| deep_map(x, &f) } : f.(o)
puts deep_sum(data), my_flatten([1, [2, [3, [4]]]]).inspect, deep_map([1, [2, [3]]]) { |x| x * 10 }.inspect, depth([1, [2, [3]]])
deep_sum(data)
