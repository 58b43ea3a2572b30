fix = ->(&f) { ->(*a) { f.(fix.(&f), *a) } }
fib = fix.() { |me, n| n < 2 ? n : me.(n - 1) + me.(n - 2) }
puts fib.(15)
unfold = ->(seed, &f) { Enumerator.new { |y| while (r = f.(seed)); y << r[0]; seed = r[1]; end } }
puts unfold.(100) { |n| n.zero? ? nil : [n % 7, n / 7] }.to_a.reverse.join
cata = ->(t, &f) { f.(t.is_a?(Array) ? t.map { |x| cata.(x, &f) } : t) }
puts cata.([1, [2, 3], [[4]]]) { |x| x.is_a?(Array) ? x.sum : x }
trampoline = ->(f, *a) { r = f.(*a); r = r.call while r.is_a?(Proc); r }
sum_to = ->(n, acc = 0) { n.zero? ? acc : -> { sum_to.(n - 1, acc + n) } }
trampoline.(sum_to, 5000)
