class TypedStruct
  class << self
    def attribute(name, type, default: (no_default = true; nil), &coerce)
      attributes[name] = { type:, default:, required: no_default, coerce: }
      attr_reader name
    end

    def attributes = @attributes ||= (superclass.respond_to?(:attributes) ? superclass.attributes.dup : {})
  end

  def initialize(**args)
    unknown = args.keys - self.class.attributes.keys
    raise ArgumentError, "unknown keyword#{'s' if unknown.size > 1}: #{unknown.map(&:inspect).join(', ')}" if unknown.any?
    missing = self.class.attributes.select { |k, a| a[:required] && !args.key?(k) }.keys
    raise ArgumentError, "missing keyword#{'s' if missing.size > 1}: #{missing.map(&:inspect).join(', ')}" unless missing.empty?
    self.class.attributes.each do |name, spec|
      val = args.fetch(name) { d = spec[:default]; d.respond_to?(:call) ? d.call : d }
      val = spec[:coerce].call(val) if spec[:coerce] && !val.nil?
      unless Array(spec[:type]).any? { |t| t === val } || val.nil?
        raise TypeError, "#{name}: expected #{Array(spec[:type]).join(' or ')}, got #{val.class} (#{val.inspect})"
      end
      instance_variable_set("@#{name}", val)
    end
    freeze
  end

  def to_h = self.class.attributes.keys.to_h { |k| [k, public_send(k)] }
  def ==(o) = o.class == self.class && to_h == o.to_h
  alias eql? ==
  def hash = to_h.hash
  def with(**ch) = self.class.new(**to_h, **ch)
  def inspect = "#<#{self.class.name} #{to_h.map { |k, v| "#{k}=#{v.inspect}" }.join(' ')}>"
  def deconstruct_keys(_) = to_h
end
class Person < TypedStruct
  attribute :name, String
  attribute(:age, Integer, default: 0) { |v| Integer(v) }
  attribute :tags, Array, default: -> { [] }
end
class Employee < Person
  attribute :salary, [Integer, Float], default: nil
end
a = Person.new(name: "Al", age: "42")
p a, a.with(name: "Bo"), a == Person.new(name: "Al", age: 42), a.frozen?, { a => 1 }[Person.new(name: "Al", age: 42)], Employee.new(name: "E", salary: 1.5), Employee.attributes.keys
case a
in { name: /^A/ => n, age: 18.. => ag } then puts "adult #{n} #{ag}"
end
[-> { Person.new }, -> { Person.new(name: "x", foo: 1, bar: 2) }, -> { Person.new(name: 5) }, -> { Person.new(name: "x", age: "old") }, -> { Employee.new(name: "E", salary: "a") }, -> { a.instance_variable_set(:@age, 1) }].each do |l|
  l.call
rescue ArgumentError, TypeError, FrozenError => e
  puts "#{e.class}: #{e.message}"
end

nil
