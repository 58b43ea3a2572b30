module Logging
  def self.prepended(base) = (@log ||= []) << "prepended to #{base}"
  def self.log = @log
  def call(x)
    r = super
    Logging.log << "#{self.class}.call(#{x}) = #{r}"
    r
  end
end
class Svc
  prepend Logging
  def call(x) = x * 2
end
module Tracked
  def self.included(b) = (b.extend(CM); b.instance_variable_set(:@added, []))
  def self.extended(o) = puts("extended #{o.class}")
  module CM
    def method_added(n) = (@added << n; super)
    def singleton_method_added(n) = nil
    attr_reader :added
  end
end
class T1
  include Tracked
  def a; end
  def b; end
  define_method(:c) {}
  attr_accessor :d
end
p Svc.new.call(4), Logging.log, Svc.ancestors.first(2), T1.added
Object.new.extend(Tracked)
module Countable
  def self.included(base)
    base.extend ClassMethods
    base.class_eval { @instances = 0 }
    base.singleton_class.prepend(Module.new { def new(...) = super.tap { @instances += 1 } })
  end
  module ClassMethods
    attr_reader :instances
  end
end
class W
  include Countable
  def initialize(x) = @x = x
end
3.times { W.new(_1) }
p W.instances
class Meta
  def self.const_missing(n) = "const #{n}"
  def self.method_missing(n, *a) = n.to_s.start_with?("find_by_") ? "finding #{n.to_s.sub('find_by_', '')}=#{a.first}" : super
  def self.respond_to_missing?(n, p = false) = n.to_s.start_with?("find_by_") || super
end
p Meta::FOO, Meta.find_by_name("x"), Meta.respond_to?(:find_by_z)
begin
  Meta.other
rescue NoMethodError => e
  puts e.message
end
class Base
  def template = [step1, step2, hook].compact.join(">")
  def step1 = raise(NotImplementedError, "#{self.class} must implement #{__method__}")
  def step2 = "base2"
  def hook = nil
end
class Impl < Base
  def step1 = "impl1"
  def step2 = super + "+impl"
end
p Impl.new.template
begin
  Base.new.template
rescue NotImplementedError => e
  puts e.message, e.class.ancestors.include?(StandardError)
end
module Deco
  def decorate(name)
    orig = instance_method(name)
    define_method(name) { |*a, &b| "<" + orig.bind_call(self, *a, &b) + ">" }
    name
  end
end
class D1
  extend Deco
  decorate def hi(n) = "hi #{n}"
  private def sec = 1
  protected attr_reader :q
  public
  def pub = sec
  private_class_method def self.hidden = 1
  private_constant(*[:X].each { const_set(_1, 5) })
  def self.x = X
end
p D1.new.hi("z"), D1.new.pub, D1.x, D1.private_instance_methods(false), D1.protected_instance_methods
[-> { D1.new.sec }, -> { D1.hidden }, -> { D1::X }, -> { D1.new.q }].each { |l| l.call rescue puts $!.message.sub(/0x\h+/, "0x") }
p Comparable.instance_of?(Module), D1.instance_of?(Class), D1.name, Class.new.name, Module.new.to_s[0, 10], D1.to_s, D1.singleton_class.inspect, D1.new.singleton_class.inspect[0, 12]
