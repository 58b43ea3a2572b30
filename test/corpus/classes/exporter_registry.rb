class Plugin
  @registry = {}
  class << self
    attr_reader :registry

    def inherited(sub)
      super
      key = sub.name&.gsub(/([a-z])([A-Z])/, '\1_\2')&.downcase&.to_sym
      Plugin.registry[key] = sub
    end

    def option(name, default: nil, type: Object)
      (@options ||= {})[name] = { default:, type: }
      attr_writer name
      define_method(name) { instance_variable_get("@#{name}") || default }
    end

    def options = (superclass.respond_to?(:options) ? superclass.options : {}).merge(@options || {})
  end

  def initialize(**opts)
    opts.each do |k, v|
      spec = self.class.options.fetch(k) { raise ArgumentError, "unknown option: #{k}" }
      raise TypeError, "#{k} must be #{spec[:type]}" unless spec[:type] === v
      public_send(:"#{k}=", v)
    end
  end
end

class BasePlugin < Plugin
  option :verbose, default: false
end

class CsvExporter < BasePlugin
  option :sep, default: ",", type: String
  option :limit, default: 10, type: Integer
  def run(rows) = rows.first(limit).map { |r| r.join(sep) }
end

p Plugin.registry.keys, CsvExporter.options.keys
x = CsvExporter.new(sep: ";", limit: 1)
p x.run([[1, 2], [3, 4]]), x.verbose
[{ sep: 5 }, { foo: 1 }].each do |o|
  CsvExporter.new(**o)
rescue => e
  puts "#{e.class}: #{e.message}"
end
p Plugin.registry[:csv_exporter].superclass, Plugin.subclasses, CsvExporter.instance_methods(false).sort
p x.instance_variables, x.instance_variable_get(:@sep), CsvExporter.method_defined?(:run), x.public_methods(false).sort.first(2)
p CsvExporter.const_defined?(:Plugin), Object.const_get("CsvExporter").equal?(CsvExporter), x.is_a?(Plugin), CsvExporter <= Plugin, Plugin <= CsvExporter, CsvExporter <=> Plugin
nil
