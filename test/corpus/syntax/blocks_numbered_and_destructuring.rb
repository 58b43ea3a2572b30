p [1, 2, 3].map { _1 * 2 }, [[1, 2], [3, 4]].map { _1 + _2 }, { a: 1 }.map { |k, v| "#{k}#{v}" }, { a: 1 }.map { "#{_1}#{_2}" }, [[1, [2, 3]], [4, [5, 6]]].map { |a, (b, c)| a + b + c }, [[1, 2, 3]].map { |a, *b| [a, b] }, [[1, 2, 3]].map { |*a, b| [a, b] }, [[1, { k: 2 }]].map { |a, h| h[:k] + a }, [1, 2].each_with_index.map { |x, i| x * i }, [[1, 2]].each_with_object([]) { |(a, b), acc| acc << a + b }, [3, 1].sort { |a, b| b <=> a }, [1, 2].inject { |a, b| a - b }, %w[a b].each_with_index.to_h { |s, i| [s.to_sym, i] }
l = lambda do |a, b = (a + 1), *c, d: b, **e|
  [a, b, c, d, e]
end
p l.(1), l[1, 2, 3, d: 4, z: 5], l.call(*[1, 2], **{ d: 0 })
pr = proc { |a, b| "#{a.inspect},#{b.inspect}" }
p pr.(1), pr.(1, 2, 3), pr.([1, 2]), pr.call([[1, 2]])
def one = yield(1)
def two = yield(1, 2)
def arr = yield([1, 2])
p one { |a, b| [a, b] }, two { |a| a }, arr { |a| a }, arr { |a, b| b }, two { |*a| a }, arr { |*a| a }, arr { |a, | a }, two { _1 }, arr { _1 }, arr { [_1, _2] }
sum = 0
[1, 2].each do |x; y|
  y = x
  sum += y
end
gen = ->(n) do
  next 0 if n.zero?
  n + gen.(n - 1)
end
m = [1, 2, 3].each_slice(2).map do |a, b = 10|
  a + b
end
q = { x: { y: 1 } }.each_with_object({}) { |(k, v), acc| v => { y: }; acc[k] = y }
[sum, gen.(4), m, q, [[1, [2, [3, 4]]]].each { |a, (b, (c, d))| break [a, b, c, d] }]
