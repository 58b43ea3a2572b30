module Decorate
  def around(name, &wrapper)
    original = instance_method(name)
    define_method(name) do |*args, **opts, &block|
      wrapper.call(self, -> { original.bind_call(self, *args, **opts, &block) }, *args)
    end
  end
  def memoized(name)
    original = instance_method(name)
    cache = {}
    define_method(name) { |*args| cache.fetch(args) { cache[args] = original.bind(self).call(*args) } }
    name
  end
end
class Service
  extend Decorate
  attr_reader :log
  def initialize = @log = []
  def add(a, b) = a + b
  memoized def slow(n)
    @log << "slow #{n}"
    n * 100
  end
  around(:add) { |me, call, *args| me.log << "add#{args}"; call.call * 2 }
end
s = Service.new
puts s.add(1, 2), s.slow(3), s.slow(3)
traced = ->(f, name, out) { ->(*a) { f.(*a).tap { |r| out << "#{name}(#{a.join(",")})=#{r}" } } }
out = []
sq = traced.(->(x) { x * x }, :sq, out)
sq.(3) + sq.(4)
s.log + out
