module JSON
  # A text and how it is to be read.
  class Parser
    attr_reader :source

    def self.parse(source, options = nil)
      new(source, options).parse
    end

    def initialize(source, options = nil)
      @source = text(source)
      options = options.nil? ? {} : options.to_hash
      @symbols = options[:symbolize_names] ? true : false
      @how = options[:allow_nan] ? 1 : 0
      @max_nesting = options.key?(:max_nesting) ? options[:max_nesting] || 0 : 100
      @object_class = options[:object_class]
      @array_class = options[:array_class]
      @freeze = options[:freeze]
      refuse(options, :create_additions)
      refuse(options, :decimal_class)
    end

    def parse
      value, wrong = Kobako::Json.parse(@source, @symbols, @how, @max_nesting)
      raise NestingError, "nesting of #{wrong} is too deep" if wrong.is_a?(Integer)

      ParserError.at(@source, wrong) if wrong
      @object_class || @array_class || @freeze ? converted(value) : value
    end

    private

    def text(source)
      return source if source.is_a?(String)
      return source.to_str if source.respond_to?(:to_str)

      name = source.nil? || source == true || source == false ? source.inspect : source.class
      raise TypeError, "no implicit conversion of #{name} into String"
    end

    def refuse(options, name)
      raise ArgumentError, "#{name} is not available in the sandbox" if options[name]
    end

    def converted(value)
      case value
      when Hash then value = object(value)
      when Array then value = list(value)
      end
      @freeze ? value.freeze : value
    end

    def object(hash)
      result = (@object_class || Hash).new
      hash.each { |key, value| result[key] = converted(value) }
      result
    end

    def list(array)
      result = (@array_class || Array).new
      array.each { |value| result << converted(value) }
      result
    end
  end

  module Ext
    Parser = JSON::Parser
  end
end
