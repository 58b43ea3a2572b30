class Animal
  SOUNDS = %w[growl].freeze
  attr_accessor :name, :age
  def initialize(name, age: 1) = (@name, @age = name, age)
  def speak(times = 1, *rest, loud: false, **o, &blk) = SOUNDS.first * times
  def to_str = name
end
a = Animal.new("Rex", age: 3)
p a.class, a.instance_variables, a.instance_variable_get(:@age), a.method(:speak).arity, a.method(:speak).parameters, Animal.instance_methods(false).sort, a.methods.include?(:speak), Animal.name, Animal.to_s, a.respond_to?(:name=), a.frozen?, a.itself.equal?(a), a.instance_variable_defined?(:@zip), Animal.instance_method(:speak).name, a.method(:name).unbind.class, a.public_send(:speak, 2), Animal.const_get(:SOUNDS), defined?(a.name), defined?(zzz), defined?(String), defined?(@q), defined?(puts), defined?(yield), defined?(super), Object.const_defined?(:Animal), "x: " + a, Animal.class, Animal.singleton_class.inspect, a.kind_of?(BasicObject), Comparable.instance_of?(Module), Class.superclass, Integer.ancestors.include?(Comparable), 5.class.ancestors.first, nil.class, (1..2).class, :a.class, 1.5.class, (2**70).class, Animal.method_defined?(:speak), a.dup.name, a.clone.equal?(a), [a.tap { |x| x.name = "Max" }.name, a.then { _1.age + 1 }]
b = a.dup
b.name << "!" rescue b.name += "!"
b.age += 1
a.remove_instance_variable(:@age)
[a.name, a.age, b.age, a.inspect =~ /\A#<Animal/, a.to_s.start_with?("#<Animal:0x"), a == a.dup, a.eql?(a), a.hash == a.hash]
