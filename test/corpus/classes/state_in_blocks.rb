class Counter
  attr_reader :n
  def initialize = @n = 0
  def increment!(by = 1) = tap { @n += by }
  def reset! = tap { @n = 0 }
  def each_tick(max) = block_given? ? (yield increment!.n while n < max) : :no_block
  def with_temp(v)
    old, @n = @n, v
    yield self
  ensure
    @n = old
  end
end
c = Counter.new
puts c.increment!.increment!(5).n, c.each_tick(8) { |x| print x, " " }.inspect, c.each_tick(1), c.with_temp(100) { |k| k.n + 1 }, c.n
begin
  c.with_temp(1) { raise "oops" }
rescue => e
  puts e.message, c.n
end
r = [1, 2, 3].each { |x| break x * 10 if x == 2 }
f = proc { |a, (b, c), *d, e: 5| [a, b, c, d, e] }
p r, f.call(1, [2, 3], 4), f.call([1, [2, 3]]), f.(1), f.arity, f.lambda?, f.parameters, c.n
def yielder = yield(1, 2, 3)
yielder { |a, *b| p a, b }
yielder { |a| p a }
yielder { |a, (b, c), d| p a, b, c, d }
c.reset!.n
