# Needs Ruby 3.4.
square = -> { it * it }
greet = proc { "Hello, #{it}!" }
puts square.call(7), greet.call("Ann"), square.arity
result = 10.then { it + 1 }.tap { puts it }
%w[1 2 x].filter_map { Integer(it, exception: false) }.push(result)
