def counter
  n = 0
  [-> { n += 1 }, -> { n -= 1 }, -> { n }]
end
up, down, get = counter
3.times(&up) rescue 3.times { up.call }
down.()
puts get[]
x = 10
change = ->(y) { x += y }
change[5]
puts x
[1, 2].each { |i; x| x = i }
puts x
makers = (1..3).map { |i| -> { i * 10 } }
puts makers.map(&:call).inspect
def run = yield
z = 1
run { z += 1 }
run do
  z *= 10
end
b = binding
puts b.local_variable_get(:z), b.local_variables.include?(:x), b.local_variable_defined?(:nope), b.eval("x + 1") rescue puts "no binding"
acc = []
gen = ->(tag) { ->(m) { acc << "#{tag}:#{m}"; acc.size } }
log = gen["log"]
log["a"]
log.call("b")
[z, acc]
