class Plugin
  @registry = {}
  class << self
    attr_reader :registry
    def inherited(klass)
      super
      Plugin.registry[klass.name.gsub(/([a-z])([A-Z])/, '\1_\2').downcase.to_sym] = klass
    end
    def option(name, default) = (options[name] = default; define_method(name) { @options.fetch(name) })
    def options = @options ||= {}
    def create(name, **opts) = registry.fetch(name).new(**opts)
  end
  def initialize(**opts)
    unknown = opts.keys - self.class.options.keys
    raise ArgumentError, "unknown option#{"s" if unknown.size > 1}: #{unknown.join(", ")}" unless unknown.empty?
    @options = self.class.options.merge(opts)
  end
end
class UpCase < Plugin
  option :suffix, "!"
  def run(s) = s.upcase + suffix
end
class Repeat < Plugin
  option :times, 2
  option :glue, " "
  def run(s) = ([s] * times).join(glue)
end
puts Plugin.registry.keys.inspect, Plugin.create(:up_case).run("a"), Plugin.create(:repeat, times: 3, glue: "-").run("b")
begin
  Plugin.create(:repeat, size: 1, x: 2)
rescue ArgumentError => e
  puts e.message
end
begin
  Plugin.create(:nope)
rescue KeyError => e
  puts e.message
end
Plugin.registry.values.map { |k| k.options.size }
