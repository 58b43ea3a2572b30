class Registry
  @@total = 0
  @items = {}
  LIMIT = 3
  class << self
    attr_reader :items
    def register(name, value = nil, &block)
      raise "full" if items.size >= LIMIT
      @@total += 1
      items[name] = value || block
      self
    end
    def [](name) = items.fetch(name).then { |v| v.respond_to?(:call) ? v.call : v }
    private def hidden = 1
  end
  def self.total = @@total
end
Registry.register(:a, 1).register(:b) { 2 }
puts Registry[:a], Registry[:b], Registry.total, Registry.items.keys.inspect, Registry::LIMIT, Registry.class_variable_get(:@@total), Registry.class_variables.inspect, Registry.instance_variables.inspect, Registry.constants.inspect, Registry.const_get(:LIMIT), Registry.const_defined?(:NOPE)
begin
  Registry.register(:c, 3).register(:d, 4)
rescue => e
  puts e.message, e.class
end
begin
  Registry.hidden
rescue NoMethodError => e
  puts e.message
end
begin
  Registry::NOPE
rescue NameError => e
  puts e.message, e.name.inspect
end
o = Object.new
def o.greet = "singleton"
class << o
  def two = 2
end
[o.greet, o.two, o.singleton_methods.sort]
