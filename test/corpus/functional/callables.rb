add = ->(a, b) { a + b }
inc = add.curry[1]
double = proc { |x| x * 2 }
sq = method(:Integer) >> ->(x) { x**2 }
p inc.(5), (inc >> double).call(3), (inc << double).call(3), sq.call("12")
p %w[1 2 3].map(&method(:Integer)), [1, 2].map(&10.method(:+)), [[1, 2], [3, 4]].map { |a, b| a * b }, add.arity, double.arity, proc { |*a| }.arity, add.lambda?, double.lambda?, add.parameters
compose = ->(*fns) { fns.reduce { |f, g| f >> g } }
p compose.(:upcase.to_proc, :reverse.to_proc, ->(s) { s + "!" }).call("abc")
def kw(a, b = 2, *c, d:, e: 5, **f, &g) = [a, b, c, d, e, f]
p method(:kw).parameters, method(:kw).arity, kw(1, d: 4), kw(1, 2, 3, d: 4, z: 1)
um = Array.instance_method(:map)
p um.bind([1, 2]).call { |x| x + 1 }, um.class, um.name, [].method(:push).owner, [].method(:push).receiver
p (1..3).each_with_object([]).with_index { |(x, acc), i| acc << x * i }
def yielder
  return to_enum(:yielder) unless block_given?
  yield 1, 2
  yield [3, 4]
  yield 5
end
p yielder.to_a
yielder { |a, b| p [a, b] }
c = 0
counter = -> { c += 1 }
3.times(&counter) rescue puts $!.message
3.times { counter.() }
p c
p add.curry.(1).(2), add.curry.arity, ->(x, y, z) { x + y + z }.curry[1, 2][3]
p add.call(1) rescue puts $!.message
p double.call(1, 2, 3), double.(4), double[5], double === 6, double.yield(7)
def ret = [1, 2, 3].each { |x| return x if x > 1 }
p ret
r = [1, 2, 3].each { |x| break x * 10 if x == 2 }
p r
m = 5.method(:+)
p m.unbind.bind(7).call(1), m.to_proc.(2), [1, 2, 3].sum(&m) rescue p $!
p :upcase.to_proc.call("a"), %i[a b].map(&:to_proc).map { |f| f.call({ a: 1, b: 2 }.keys.first) rescue :err }
h = { a: 1 }
p %i[a b].map(&h), h.to_proc.call(:a)
def blk(&b) = b
p blk.nil?, blk { 1 }.call, blk(&:to_s).call(5)
def opt(a, b = a * 2, c: b + 1) = [a, b, c]
p opt(1), opt(1, c: 0), opt(*[1, 2], **{ c: 3 })
def anon(*, **, &) = kw(*, **, &)
p anon(1, d: 2)
