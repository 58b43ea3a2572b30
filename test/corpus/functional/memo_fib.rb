memo = Hash.new { |h, n| h[n] = n < 2 ? n : h[n - 1] + h[n - 2] }
puts memo[80]
fib = Enumerator.new do |y|
  a, b = 0, 1
  loop { y << a; a, b = b, a + b }
end
p fib.lazy.select(&:even?).first(10)
p fib.take_while { |x| x < 100 }
p fib.each_with_index.first(3)
gen = Enumerator.produce([0, 1]) { |a, b| [b, a + b] }
p gen.take(10).map(&:first)
puts fib.next, fib.next, fib.next, fib.peek
fib.rewind
puts fib.next
def memoize(name)
  cache = {}
  orig = method(name)
  define_singleton_method(name) { |*args| cache.fetch(args) { cache[args] = orig.call(*args) } }
end
$calls = 0
def slow(n)
  $calls += 1
  n * n
end
memoize(:slow)
3.times { slow(4) }
p $calls, slow(5)
e = [1, 2, 3].each
begin
  4.times { puts e.next }
rescue StopIteration => ex
  puts "stop: #{ex.message} #{ex.result.inspect}"
end
