class Greeter
  def hi = "hi"
end
class Greeter
  alias_method :old_hi, :hi
  def hi = "#{old_hi} there"
  alias hello hi
end
g = Greeter.new
puts g.hi, g.hello
class Greeter
  undef_method :hello
end
begin
  g.hello
rescue NoMethodError => e
  puts e.message
end
Greeter.class_eval do
  attr_accessor :mood
  define_method(:shout) { |n = 1| hi.upcase + "!" * n }
  def self.build(mood) = new.tap { |x| x.mood = mood }
end
Greeter.instance_eval { def klass_method = :from_instance_eval }
g.instance_eval { @mood = :secret }
g.instance_exec(5) { |n| @mood = "#{@mood}#{n}" }
def g.only_me = :singleton
class << g
  def second = :also
  attr_writer :extra
end
String.class_eval { def shout = upcase + "!" }
mod = Module.new do
  def from_mod = "mod #{hi}"
end
g.extend(mod)
Klass = Class.new(Greeter) { def hi = super + " (sub)" }
anon = Class.new { def to_s = "anon" }
puts g.shout(3), Greeter.build(:ok).mood, Greeter.klass_method, g.mood, g.only_me, g.second, "a".shout, g.from_mod, Klass.new.hi, Klass.name, anon.new, anon.name.inspect, g.singleton_methods.sort.inspect, Greeter.method_defined?(:shout), Greeter.instance_method(:hi).class
Greeter.send(:remove_method, :shout)
[g.respond_to?(:shout), g.frozen?, Klass.superclass.name, Klass.instance_methods(false), mod.instance_methods]
