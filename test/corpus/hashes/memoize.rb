class Calculator
  def initialize = (@cache = {}; @calls = 0)
  attr_reader :calls
  def square(n) = @cache[[:sq, n]] ||= (@calls += 1; n * n)
  def config = @config ||= { a: 1 }.freeze
  def maybe
    return @maybe if defined?(@maybe)
    @calls += 1
    @maybe = nil
  end
end
c = Calculator.new
3.times { c.square(4); c.maybe }
puts c.calls, c.square(5), c.config.frozen?, c.config.equal?(c.config)
memo = ->(f) { cache = {}; ->(x) { cache.fetch(x) { cache[x] = f[x] } } }
slow = ->(x) { print "!"; x + 1 }
fast = memo[slow]
puts fast[1], fast[1], fast[2]
collatz = Hash.new { |h, n| h[n] = n == 1 ? 1 : 1 + h[n.even? ? n / 2 : 3 * n + 1] }
(1..30).max_by { |n| collatz[n] }
