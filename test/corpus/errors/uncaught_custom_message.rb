class ConfigError < StandardError
  def message = "config: #{super} (#{@key})"
  def initialize(msg, key) = (@key = key; super(msg))
end
settings = { port: "eighty" }
puts "checking"
raise ConfigError.new("must be a number", :port) unless settings[:port].match?(/\A\d+\z/)
