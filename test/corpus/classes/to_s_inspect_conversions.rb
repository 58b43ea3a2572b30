class Temp
  def initialize(d) = @d = d
  def to_s = "#{@d} degrees"
  def inspect = "#<Temp #{@d}>"
  def to_str = to_s
  def to_i = @d.to_i
  def to_f = @d.to_f
  def to_a = [@d, "C"]
  def to_ary = to_a
  def to_proc = ->(x) { x + @d }
  def to_h = { degrees: @d }
  def to_hash = to_h
  def to_sym = :temp
end
t = Temp.new(21.5)
puts t, "#{t}", "It is " + t, [t].inspect, [1, 2].map(&t).inspect, Integer(t.to_i), Float(t.to_f), "%s %p" % [t, t].map(&:itself), [t, t].join(" | ")
a, unit = t
def opts(degrees:) = degrees
puts a, unit, opts(**t), [*t].inspect, { x: t }.inspect, Array(t).inspect, String(t), t.to_sym.inspect
[[1, t]].each { |n, (d, u)| puts n, d, u }
[[t].flatten.size, "21.5 degrees" == t.to_s, t.inspect]
