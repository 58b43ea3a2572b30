add = ->(a, b, c) { a + b + c }
p add.curry[1][2][3], add.curry.(1, 2).(3), add.curry[1, 2, 3], add.arity, add.lambda?
inc = ->(x) { x + 1 }
dbl = proc { |x| x * 2 }
p (inc >> dbl).call(3), (inc << dbl).call(3), [1, 2].map(&inc >> dbl >> :to_s.to_proc), (method(:Integer) >> inc).call("41"), %w[1 2].map(&method(:Integer)), (:upcase.to_proc >> :reverse.to_proc).call("abc")
pipeline = [inc, dbl, ->(x) { x**2 }].reduce(:>>)
puts pipeline.(2)
adder = ->(n) { ->(x) { x + n } }
p [1, 2, 3].map(&adder[10]), adder.(1).(2), dbl.curry.class, proc { |a, b| [a, b] }.curry[1][2], ->(*a) { a.sum }.curry(3)[1][2][3]
begin
  add.(1)
rescue ArgumentError => e
  puts e.message
end
begin
  add.curry(2)
rescue ArgumentError => e
  puts e.message
end
compose = ->(*fns) { fns.inject { |f, g| f >> g } }
compose.(inc, inc, dbl).call(1)
