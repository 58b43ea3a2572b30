class Ghost
  def initialize(data) = @data = data

  def method_missing(name, *args, **opts, &block)
    key = name.to_s
    if key.end_with?("=") then @data[key.chomp("=").to_sym] = args.first
    elsif key.end_with?("?") then !!@data[key.delete_suffix("?").to_sym]
    elsif @data.key?(name) then block ? block.call(@data[name]) : @data[name]
    else super
    end
  end

  def respond_to_missing?(name, include_private = false) = @data.key?(name.to_s.sub(/[=?]\z/, "").to_sym) || super
end
g = Ghost.new(name: "Casper", age: 300)
puts g.name, g.age { |a| a + 1 }, g.name?, g.missing?, g.respond_to?(:name), g.respond_to?(:zip), g.method(:age).call
g.color = "white"
puts g.color, g.public_send(:color), g.send(:name)
begin
  g.unknown(1)
rescue NoMethodError => e
  puts e.message, e.name.inspect, e.args.inspect, e.receiver.equal?(g)
end
class Proxy < BasicObject
  def initialize(t) = (@t = t; @log = [])
  def method_missing(n, ...) = (@log << n; @t.__send__(n, ...))
  def respond_to_missing?(*) = true
  def __log = @log
end
pr = Proxy.new([3, 1, 2])
[pr.sort, pr.size, pr.map { |x| x * 2 }, pr.__log]
