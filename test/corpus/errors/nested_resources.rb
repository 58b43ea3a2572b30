class Resource
  @open = []
  class << self
    attr_reader :open
    def use(name)
      r = new(name)
      yield r
    rescue => e
      puts "#{name} saw #{e.class}"
      raise
    ensure
      r&.close
    end
  end
  def initialize(name)
    raise ArgumentError, "cannot open #{name}" if name == "bad"
    @name = name
    self.class.open << name
  end
  def close = puts("close #{@name}, was #{self.class.open.pop}")
end
r = Resource.use("a") { |a| Resource.use("b") { |b| :result } }
p r
%w[bad ok].each do |second|
  Resource.use("outer") { Resource.use(second) { raise KeyError, "inside" } }
rescue ArgumentError, KeyError => e
  puts "rescued #{e.message}"
end
v = Resource.use("early") { break :broken }
[v, Resource.open]
