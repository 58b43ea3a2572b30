def with_proc
  pr = Proc.new { return :from_proc }
  pr.call
  :after
end
def with_lambda
  l = -> { return :from_lambda }
  l.call
  :after
end
p with_proc, with_lambda
pr = proc { |a, b = 2, *c, k: 1| [a, b, c, k] }
la = lambda { |a, b = 2, *c, k: 1| [a, b, c, k] }
p pr.call, pr.call(1, 2, 3, k: 4), pr.call([1, 9]), la.call(1), la.call([1, 9]), pr.arity, la.arity, la.parameters, pr.parameters, pr.lambda?, la.lambda?
begin
  la.call
rescue ArgumentError => e
  puts e.message
end
p [[1, 2], [3, 4]].map { |a, b| a + b }, [[1, 2]].map(&->((a, b)) { a * b }), [[1, [2, 3]]].map { |a, (b, c)| a + b + c }
f = ->(x, y = x * 2, *z, k:, o: k + 1, **r, &b) { [x, y, z, k, o, r, b&.call] }
p f.(1, k: 2), f.(1, 2, 3, k: 4, q: 5) { :b }
l2 = lambda(&la)
p l2.equal?(la), proc { next 5; 6 }.call, [1, 2, 3].each { |v| next if v == 2; print v }
def blk(&b) = b
bb = blk { |v| v * 2 }
p bb.call(4), bb.lambda?, blk.inspect, bb.yield(3), bb === 5
case 6
when ->(n) { n.even? } then "even"
end
