def opt(a, b = a * 2, *rest, c, d: 1, e:, **kw, &blk) = [a, b, rest, c, d, e, kw, blk&.call]
p opt(1, 2, e: 0), opt(1, 2, 3, e: 0), opt(1, 2, 3, 4, 5, e: 9, z: 1) { :b }, opt(*[1, 2], **{ e: 3, "s": 4 })
def endless(x) = x + 1
def setter=(v)
  @v = v * 2
end
self.setter = 5
def predicate? = true
def bang! = :bang
def block_arg(&) = [1, 2].map(&)
def opt2(*a) = a
def rest(*) = opt2(*)
def kw2(**k) = k
def kw(**) = kw2(**)
def all(...) = opt2(...)
def ret_multi = [1, 2]
def with_default(h = {}, list: []) = [h, list]
def yielder
  return enum_for(:yielder) unless block_given?

  yield 1
  yield 2, 3
  yield [4, 5]
end
p endless(1), @v, predicate?, bang!, block_arg { _1 * 2 }, rest(1, 2), kw(a: 1), all(1, k: 2), ret_multi, with_default, with_default({ a: 1 }), with_default(list: [1]), with_default({ "x" => 1 }, list: 2), yielder.to_a
r = []
yielder { |a, b| r << [a, b] }
yielder { |*a| r << a }
m = def named_method = :sym
p r, m, method(:opt).arity, method(:endless).arity, method(:opt).parameters
def nested
  def inner_def = :inner
  inner_def
end
p nested, inner_def
def recursive_default(n, acc = (n > 3 ? [] : [n])) = acc
def ensure_return
  yield
ensure
  print "e;"
end
x = ensure_return { 42 }
puts
undef bang!
[x, respond_to?(:bang!, true), recursive_default(2), recursive_default(5), send(:endless, 4), __method__]
