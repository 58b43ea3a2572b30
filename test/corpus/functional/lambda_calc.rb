ZERO = ->(f) { ->(x) { x } }
SUCC = ->(n) { ->(f) { ->(x) { f[n[f][x]] } } }
ADD = ->(m) { ->(n) { ->(f) { ->(x) { m[f][n[f][x]] } } } }
MUL = ->(m) { ->(n) { ->(f) { m[n[f]] } } }
TRUE_ = ->(a) { ->(b) { a } }
FALSE_ = ->(a) { ->(b) { b } }
IS_ZERO = ->(n) { n[->(_) { FALSE_ }][TRUE_] }
to_i = ->(n) { n[->(x) { x + 1 }][0] }
to_b = ->(b) { b[true][false] }
one = SUCC[ZERO]
two = SUCC[one]
three = ADD[one][two]
p to_i[MUL[three][ADD[three][two]]], to_b[IS_ZERO[ZERO]], to_b.(IS_ZERO.(one))
Y = ->(f) { ->(x) { x[x] }[->(x) { f[->(v) { x[x][v] }] }] }
fact = Y[->(slf) { ->(n) { n.zero? ? 1 : n * slf[n - 1] } }]
p fact[20]
pipeline = [:strip, :downcase, ->(s) { s.tr(" ", "_") }, :to_sym].map(&:to_proc).reduce(:>>)
p pipeline.call("  Hello World ")
adders = (1..3).map { |i| ->(x) { x + i } }
p adders.map { _1[10] }, adders.inject(:>>).call(0)
counter = Enumerator.new { |y| n = 0; loop { y << (n += 1) } }
p counter.lazy.map { |x| x * x }.reject(&:even?).first(3)
compose = ->(*f) { f.inject { |a, b| a << b } }
p compose[->(x) { x + 1 }, ->(x) { x * 2 }].(5)
def twice = yield(yield(1))
p twice { |x| x * 3 }
partial = ->(f, *a) { ->(*b) { f.(*a, *b) } }
p partial[->(a, b, c) { [a, b, c] }, 1].(2, 3)
ycomb = proc { |x, (y, *z), k: 0, **o| [x, y, z, k, o] }
p ycomb.call(1, [2, 3, 4], k: 5, q: 6), ycomb.arity, ycomb.parameters
memo = Hash.new { |h, (a, b)| h[[a, b]] = b.zero? ? a : h[[b, a % b]] }
p memo[[48, 18]]
