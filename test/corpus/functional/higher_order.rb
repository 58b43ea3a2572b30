def twice(f = nil, &b) = ->(x) { (f || b).then { |g| g.(g.(x)) } }
def map_with(list, f) = list.map { f.(_1) }
def fold(list, init, &f) = list.empty? ? init : fold(list[1..], f.(init, list[0]), &f)
puts twice(->(x) { x * 3 }).(2), twice { |x| x + 1 }[5], map_with([1, 2], :to_s.to_proc).inspect, map_with([1, 4], Math.method(:sqrt)).inspect, fold([1, 2, 3], 10) { |a, b| a - b }
y = ->(f) { ->(x) { x.(x) }.(->(x) { f.(->(v) { x.(x).(v) }) }) }
fact = y.(->(slf) { ->(n) { n.zero? ? 1 : n * slf.(n - 1) } })
puts fact.(10)
church = ->(n) { ->(f) { ->(x) { n.times { x = f[x] }; x } } }
plus = ->(m, n) { ->(f) { ->(x) { m[f][n[f][x]] } } }
puts plus[church[3], church[4]][->(q) { q + 1 }][0]
partial = ->(f, *a) { ->(*b) { f.(*a, *b) } }
flip = ->(f) { ->(a, b) { f.(b, a) } }
puts partial.(->(a, b, c) { [a, b, c] }, 1).(2, 3).inspect, flip.(:-.to_proc).(1, 10)
juxt = ->(*fs) { ->(*a) { fs.map { |f| f.(*a) } } }
juxt.(:min.to_proc, :max.to_proc, :sum.to_proc).([3, 1, 2])
