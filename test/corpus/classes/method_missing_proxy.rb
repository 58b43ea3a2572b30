class Recorder < BasicObject
  def initialize(target) = (@target = target; @calls = [])
  def __calls = @calls
  def method_missing(name, *args, **kw, &blk)
    ::Kernel.raise ::NoMethodError, "undefined method '#{name}' for proxy" unless @target.respond_to?(name)
    r = kw.empty? ? @target.__send__(name, *args, &blk) : @target.__send__(name, *args, **kw, &blk)
    @calls << [name, args, r]
    r
  end
  def respond_to_missing?(n, p = false) = @target.respond_to?(n, p)
end
r = Recorder.new([3, 1, 2])
r.push(5)
r.sort
r.map { |x| x + 1 }
r.each_slice(2).to_a
begin
  r.foo
rescue NoMethodError => e
  puts e.message
end
p r.__calls
class Conf
  def initialize(h = {}) = @h = h
  def method_missing(n, *a)
    s = n.to_s
    if s.end_with?("=") then @h[s.chomp("=").to_sym] = a.first
    elsif s.end_with?("?") then !!@h[s.chop.to_sym]
    elsif @h.key?(n) then v = @h[n]; v.is_a?(Hash) ? Conf.new(v) : v
    else super
    end
  end
  def respond_to_missing?(n, ip = false) = n.end_with?("=", "?") || @h.key?(n) || super
end
c = Conf.new(db: { host: "x" })
c.port = 80
p c.port, c.port?, c.nope?, c.db.host, c.respond_to?(:port), c.respond_to?(:zip), c.method(:port).call
begin
  c.missing
rescue NoMethodError => e
  puts e.message[/undefined method 'missing'/], e.name.inspect, e.args.inspect
end
class Ghost
  %w[a b].each_with_index { |n, i| define_method("get_#{n}") { |x = i| x } }
  define_singleton_method(:build) { |*a| new(*a) }
  class << self
    def create(...) = new(...)
    private :new
  end
  def initialize(*a, k: 1) = @a = [a, k]
  attr_reader :a
end
p Ghost.create(1, k: 2).a, Ghost.create.get_a, Ghost.create.get_b(9), Ghost.build(3).a
begin
  Ghost.new
rescue NoMethodError => e
  puts e.message
end
o = Object.new
def o.greet(n = "you") = "hi #{n}"
o.singleton_class.send(:alias_method, :hello, :greet)
p o.hello("x"), o.singleton_methods.sort, o.singleton_class.instance_methods(false).sort
o.instance_variable_set(:@z, 1)
p o.instance_variables, o.instance_variable_defined?(:@z), o.instance_eval { @z + 1 }, o.instance_exec(5) { |x| @z + x }, o.remove_instance_variable(:@z), o.instance_variables
String.class_eval { def shout = upcase + "!" }
p "a".shout, Class.new(Array) { def second = self[1] }.new([1, 2]).second
mod = Module.new { def hi = "hi from #{self.class}" }
p "".dup.extend(mod).hi, mod.instance_methods, Ghost.instance_method(:get_a).arity
p o.method(:greet).unbind.class, o.methods(false).sort, o.public_send(:greet, "z"), o.respond_to?(:greet), o.frozen?, o.then { 1 }, o.itself.equal?(o), o.tap { |q| q }.equal?(o), (o.dup.greet rescue "no singleton"), o.clone.greet
Ghost.send(:remove_method, :get_a)
p Ghost.method_defined?(:get_a), Ghost.instance_methods(false)
class Ghost; undef_method :get_b; end
p Ghost.create.respond_to?(:get_b)
