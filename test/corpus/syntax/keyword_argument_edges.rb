def f(h) = h
def g(h = :none, **kw) = [h, kw]
def h(*a, k: 0) = [a, k]
def i(a, b = {}, c: 1) = [a, b, c]
def j(**nil) = :no_keywords
opts = { k: 5 }
str = { "s" => 1 }
p f({ a: 1 }), f(a: 1), g(a: 1), g({ a: 1 }), g({ "x" => 1 }), g("x" => 1, y: 2), h(1, k: 2), h(opts), h(**opts), h({ k: 9 }), h(1, **opts, **{}), i(1, { c: 2 }), i(1, c: 2), i({ c: 3 }), g(**str), j
l = ->(a, k: a * 2) { [a, k] }
pr = proc { |a, k: 1| [a, k] }
p l.(1), l.(1, k: 0), pr.call(1), pr.call([3, 4]), pr.call({ k: 2 }), pr.call(5, k: 6)
[-> { h(1, z: 1) }, -> { i }, -> { l.(1, q: 1) }, -> { j(a: 1) }, -> { f }, -> { f(1, 2) }, -> { g(1, 2) }, -> { i(1, 2, 3) }].each do |t|
  t.call
rescue ArgumentError => e
  puts e.message
end
class Base
  def initialize(a, b: 2, **rest) = @all = [a, b, rest]
  attr_reader :all
end
class Sub < Base
  def initialize(a, extra:, **) = super(a, **) && @extra = extra
end
class Zsuper < Base
  def initialize(a, b: 3, z: 1) = super
end
[Sub.new(1, extra: 2, b: 9, q: 8).all, Zsuper.new(4).all, Zsuper.new(4, b: 5).all]
