p [1, 2, 3].inject(:+), [1, 2, 3].inject(10, :*), [1, 2, 3].inject(10) { |a, b| a - b }, [].inject(:+), [5].inject { |a, b| raise }, %w[a b].inject(""){ |a, b| a + b }, (1..4).each_with_object({}) { |x, h| h[x] = x.to_s }
flatten = ->(a) { a.reduce([]) { |m, x| x.is_a?(Array) ? m + flatten[x] : m << x } }
p flatten[[1, [2, [3]]]], [[1, 2], [3, 4]].reduce(:+), [{ a: 1 }, { b: 2 }].reduce(:merge), [3, 5].reduce(1, :lcm), %w[x y z].each_with_index.reduce("") { |m, (s, i)| m + s * (i + 1) }
max = [3, 9, 2].reduce { |a, b| a > b ? a : b }
runs = [1, 1, 2, 3, 3].reduce([]) { |m, x| m.last&.first == x ? (m.last << x; m) : m << [x] }
scan = ->(a, &f) { a.each_with_object([]) { |x, m| m << (m.empty? ? x : f.(m.last, x)) } }
poly = ->(c, x) { c.reduce(0) { |a, k| a * x + k } }
p max, runs, scan.([1, 2, 3, 4]) { |a, b| a * b }, poly.([2, -6, 2, -1], 3), (1..5).reduce(:*), ("a".."d").reduce(:+), [[:a, 1], [:b, 2]].inject({}) { |h, (k, v)| h.merge(k => v) }
[true, false, true].reduce(:&)
