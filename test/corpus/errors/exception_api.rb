e = RuntimeError.new("msg")
p e, e.message, e.to_s, e.inspect, e.backtrace
p StandardError.new.message, StandardError.new(nil).message, StandardError.new(42).message, ArgumentError.new.inspect, RuntimeError.new("").inspect, e == RuntimeError.new("msg"), e.exception.equal?(e), e.exception("other").message
begin
  raise e
rescue => caught
  p caught.equal?(e), caught.backtrace.class, caught.backtrace_locations.class
end
class Custom < StandardError
  def message = "custom message"
end
class Detailed < StandardError
  def initialize(data)
    @data = data
    super("data: #{data.inspect}")
  end
  attr_reader :data
end
begin
  raise Custom
rescue => x
  p x.message, x.inspect, x.to_s
end
begin
  raise Detailed.new({ a: 1 })
rescue => x
  p x.message, x.data
end
begin
  raise Detailed, [1, 2]
rescue Detailed => x
  puts x.message
end
def check = yield
p (check { raise "x" } rescue "fallback"), (Integer("z") rescue -1)
v = [] .fetch(9) rescue "none"
[v, StandardError.ancestors.take(3).map(&:name), [KeyError.superclass, NoMethodError.superclass, FloatDomainError.superclass, StopIteration.superclass, FrozenError.superclass, ZeroDivisionError.superclass, NotImplementedError.superclass, Interrupt.superclass].map(&:to_s)]
