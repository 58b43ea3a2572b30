mapping = ->(f) { ->(rf) { ->(acc, x) { rf.(acc, f.(x)) } } }
filtering = ->(pred) { ->(rf) { ->(acc, x) { pred.(x) ? rf.(acc, x) : acc } } }
taking = ->(n) { ->(rf) { k = 0; ->(acc, x) { (k += 1) > n ? throw(:done, acc) : rf.(acc, x) } } }
comp = ->(*fs) { fs.reverse.reduce(->(x) { x }) { |acc, f| ->(rf) { f.(acc.(rf)) } } }
transduce = ->(xf, rf, init, coll) { step = xf.(rf); catch(:done) { coll.reduce(init) { |a, x| step.(a, x) } } }
xf = comp.(filtering.(:odd?.to_proc), mapping.(->(x) { x * x }), taking.(4))
puts transduce.(xf, ->(a, x) { a + [x] }, [], 1..Float::INFINITY).inspect
transduce.(comp.(mapping.(->(x) { x + 1 })), :+.to_proc, 0, [1, 2, 3])
