# JSON as the json gem has it: JSON.parse, JSON.generate and to_json.
module JSON
  NaN = Float::NAN
  Infinity = Float::INFINITY
  MinusInfinity = -Float::INFINITY

  PRETTY = { indent: "  ", space: " ", object_nl: "\n", array_nl: "\n" }

  class << self
    def [](object, options = {})
      object.respond_to?(:to_str) ? parse(object.to_str, options) : generate(object, options)
    end

    def state
      State
    end

    def parser
      Parser
    end

    def parse(source, options = nil)
      Parser.new(source, options).parse
    end

    def parse!(source, options = nil)
      parse(source, { max_nesting: false, allow_nan: true }.merge(options || {}))
    end

    def generate(object, options = nil)
      return options.generate(object) if options.is_a?(State)

      State.new(__options(options)).generate(object)
    end
    alias unparse generate
    alias fast_generate generate
    alias fast_unparse generate

    def pretty_generate(object, options = nil)
      return options.generate(object) if options.is_a?(State)

      State.new(PRETTY.merge(__options(options))).generate(object)
    end
    alias pretty_unparse pretty_generate

    # A text, or what has one to read. With a Proc, that is told of every value.
    def load(source, proc = nil, options = nil)
      proc, options = nil, proc if proc.is_a?(Hash)
      source = source.read if source.respond_to?(:read)
      options = { max_nesting: false, allow_nan: true }.merge(options || {})
      return nil if source.nil? || (source.respond_to?(:to_str) && source.to_str.empty?)

      value = parse(source, options)
      __each_value(value, &proc) if proc
      value
    end
    alias unsafe_load load
    alias restore load

    def dump(object, io = nil, limit = nil, options = nil)
      io, limit = nil, io if io.is_a?(Integer)
      options = { max_nesting: limit || false, allow_nan: true }.merge(options || {})
      text = generate(object, options)
      return text unless io

      io.write(text)
      io
    rescue NestingError
      raise ArgumentError, "exceed depth limit"
    end

    private

    def __options(options)
      return {} if options.nil?
      return options.to_hash if options.respond_to?(:to_hash)
      return options.to_h if options.respond_to?(:to_h)

      raise TypeError, "wrong argument type #{options.class} (expected Hash)"
    end

    def __each_value(value, &block)
      case value
      when Array then value.each { |element| __each_value(element, &block) }
      when Hash
        value.each do |key, element|
          __each_value(key, &block)
          __each_value(element, &block)
        end
      end
      block.call(value)
    end
  end
end

module Kernel
  private

  def JSON(object, *options)
    JSON[object, *options]
  end

  # Prints each as JSON.
  def j(*objects)
    objects.each { |object| puts JSON.generate(object, allow_nan: true, max_nesting: false) }
    nil
  end

  def jj(*objects)
    objects.each { |object| puts JSON.pretty_generate(object, allow_nan: true, max_nesting: false) }
    nil
  end
end
