class Animal
  attr_reader :name

  def initialize(name)
    @name = name
  end

  def speak
    raise NotImplementedError, "Subclass must implement"
  end

  def introduce
    "I'm #{@name} the #{self.class.name.downcase} and I say #{speak}"
  end
end

class Dog < Animal
  def speak
    "Woof!"
  end

  def fetch(item = "stick")
    "#{name} fetches the #{item}"
  end
end

class Cat < Animal
  def speak = "Meow!"
end

class Fish < Animal; end

animals = [Dog.new("Rex"), Cat.new("Tom"), Fish.new("Bubbles")]
animals.each do |animal|
  puts animal.introduce
  puts animal.fetch if animal.respond_to?(:fetch)
rescue NotImplementedError => e
  puts "#{animal.name}: #{e.message}"
end
animals.map { |a| a.class.superclass.to_s }.uniq
