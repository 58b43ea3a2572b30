LIMIT = 10
module Outer
  LIMIT = 20
  module Inner
    def self.limit = LIMIT
    def self.top = ::LIMIT
    DEEP = LIMIT + 1
  end
  class Thing
    LIST = [1, 2].freeze
    class << self
      attr_accessor :count
      def make(...) = new(...).tap { self.count = count.to_i + 1 }
    end
    def list = LIST.sum + LIMIT
    def const(name) = self.class.const_get(name)
  end
end
class Outer::Thing
  EXTRA = :reopened
end
$global = 1
@main_ivar = 2
local = 3
define_singleton_method(:closure) { local + 1 }
def no_access = defined?(local).inspect
[1].each { inner_local = local; local = inner_local + 1 }
blk = -> { local += 1 }
blk.call
Outer::Thing.make
Outer::Thing.make
puts Outer::Inner.limit, Outer::Inner.top, Outer::Inner::DEEP, Outer::Thing.new.list, Outer::Thing::EXTRA, Outer::Thing.new.const(:LIST).inspect, closure, no_access, local, defined?(inner_local).inspect, $global, @main_ivar, Outer::Thing.count, self.to_s, self.class
if false
  never = 1
end
p never
begin
  Outer::NOPE
rescue NameError => e
  puts e.message
end
begin
  nope_local
rescue NameError => e
  puts e.message, e.name.inspect
end
x = 10
change = lambda { |x| x = 99 }
change.(1)
[x, [1, 2].each { |x| x }, x, Module.nesting, Object.const_get("Outer::Inner").name]
