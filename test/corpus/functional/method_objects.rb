def triple(x) = x * 3
m = method(:triple)
puts m.call(4), m.(5), m[6], m.arity, m.name.inspect, m.owner, m.receiver.inspect, [1, 2].map(&m).inspect, (m >> ->(x) { x + 1 }).call(2), m.unbind.class, m.to_proc.lambda?
um = String.instance_method(:upcase)
puts um.bind("abc").call, um.name, Array.instance_method(:push).bind_call([1], 2).inspect, "x".method(:+).call("y"), 5.method(:+).to_proc.call(3), [3, 1].method(:sort).unbind.bind([9, 8]).call.inspect
class Greeter
  def hi(name, greeting = "Hi", *rest, punct: "!", **opts, &blk) = "#{greeting} #{name}#{punct}"
end
g = Greeter.new.method(:hi)
puts g.call("Ann", punct: "?"), g.arity, g.parameters.inspect, g.curry(1)["Bob"], g.source_location.class, g == g.receiver.method(:hi)
methods = { double: ->(x) { x * 2 }, neg: :-@.to_proc, str: :to_s.to_proc }
methods.transform_values { |f| f.call(21) }
