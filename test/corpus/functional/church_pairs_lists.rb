cons = ->(a, b) { ->(f) { f.(a, b) } }
car = ->(c) { c.(->(a, _) { a }) }
cdr = ->(c) { c.(->(_, b) { b }) }
list = ->(*xs) { xs.empty? ? nil : cons.(xs.first, list.(*xs.drop(1))) }
to_a = ->(l) { l.nil? ? [] : [car.(l), *to_a.(cdr.(l))] }
map = ->(f, l) { l && cons.(f.(car.(l)), map.(f, cdr.(l))) }
rev = ->(l, acc = nil) { l.nil? ? acc : rev.(cdr.(l), cons.(car.(l), acc)) }
append = ->(a, b) { a.nil? ? b : cons.(car.(a), append.(cdr.(a), b)) }
l = list.(1, 2, 3)
puts to_a.(map.(->(x) { x * x }, l)).inspect, to_a.(rev.(l)).inspect, to_a.(append.(l, l)).inspect
to_a.(list.())
