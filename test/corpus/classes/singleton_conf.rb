require "singleton"
class Settings
  include Singleton
  attr_reader :data
  def initialize = @data = Hash.new { |h, k| h[k] = Hash.new }
  def set(path, v)
    *keys, last = path.split(".").map(&:to_sym)
    keys.inject(@data) { |h, k| h[k] = {} unless h[k].is_a?(Hash); h[k] }[last] = v
    self
  end
  def get(path, default = nil) = @data.dig(*path.split(".").map(&:to_sym)) || default
end
Settings.instance.set("db.host", "localhost").set("db.port", 5432).set("a.b.c", true)
p Settings.instance.get("db.host"), Settings.instance.get("x", :none), Settings.instance.equal?(Settings.instance), Settings.instance.data
begin
  Settings.new
rescue NoMethodError => e
  puts e.message
end
begin
  Settings.instance.dup
rescue TypeError => e
  puts e.message
end
