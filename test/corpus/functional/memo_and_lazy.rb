memo = Hash.new { |h, (a, b)| h[[a, b]] = b.zero? ? 1 : a * h[[a, b - 1]] }
puts memo[[2, 20]], memo.size
def memoize(name)
  original = method(name)
  cache = {}
  define_singleton_method(name) { |*a| cache.fetch(a) { cache[a] = original.call(*a) } }
end
def slow(n) = (@calls = (@calls || 0) + 1; n * n)
memoize(:slow)
puts slow(4), slow(4), @calls
Lazy = Struct.new(:thunk) { def force = (@done ||= [thunk.call]).first }
l = Lazy.new(-> { print "computing "; 42 })
puts l.force, l.force
stream = ->(n) { [n, -> { stream.(n + 1) }] }
take = ->(s, k) { k.zero? ? [] : [s[0], *take.(s[1].call, k - 1)] }
filter = ->(s, f) { f.(s[0]) ? [s[0], -> { filter.(s[1].call, f) }] : filter.(s[1].call, f) }
sieve = ->(s) { h = s[0]; [h, -> { sieve.(filter.(s[1].call, ->(x) { x % h != 0 })) }] }
take.(sieve.(stream.(2)), 10)
