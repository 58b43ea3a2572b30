module Greet
  def greet = "Hi, I'm #{name}"
end
module Loud
  def greet = super.upcase + "!"
end
module Countable
  def self.included(base) = base.extend(ClassMethods)
  module ClassMethods
    def count = @count ||= 0
    def new(...) = super.tap { @count = count + 1 }
  end
end
class Person
  include Greet
  include Countable
  prepend Loud
  attr_accessor :name
  def initialize(name) = @name = name
end
a, b = Person.new("Ann"), Person.new("Bob")
puts a.greet, Person.count, Person.ancestors.first(4).inspect, Person.include?(Greet), a.is_a?(Loud), Loud.instance_methods.inspect
b.extend(Module.new { def greet = "custom: " + super })
puts b.greet, b.singleton_methods.inspect, b.singleton_class.include?(Greet)
module Util
  PI2 = 6.28
  def self.helper(x) = x * PI2
  module_function
  def double(x) = x * 2
end
puts Util.helper(1), Util.double(4), Util::PI2, Util.respond_to?(:double)
module Deep
  module Er
    class K
      def where = self.class.name
    end
  end
end
Deep::Er::K.new.where
