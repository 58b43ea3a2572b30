module JSON
  # How values are written, and how deep the writing is.
  class State
    attr_accessor :indent, :space, :space_before, :object_nl, :array_nl, :max_nesting, :depth
    attr_writer :allow_nan, :ascii_only, :script_safe

    def self.from_state(options)
      case options
      when State then options
      when Hash then new(options)
      else new
      end
    end

    def self.generate(object, options = nil, io = nil)
      text = new(options).generate(object)
      io ? io.write(text) && io : text
    end

    def initialize(options = nil)
      @indent = @space = @space_before = @object_nl = @array_nl = ""
      @max_nesting = 100
      @depth = 0
      configure(options) if options
    end

    def configure(options)
      options = hash_of(options)
      @indent = options[:indent].to_s if options.key?(:indent)
      @space = options[:space].to_s if options.key?(:space)
      @space_before = options[:space_before].to_s if options.key?(:space_before)
      @object_nl = options[:object_nl].to_s if options.key?(:object_nl)
      @array_nl = options[:array_nl].to_s if options.key?(:array_nl)
      @max_nesting = options[:max_nesting] || 0 if options.key?(:max_nesting)
      @depth = options[:depth] || 0 if options.key?(:depth)
      @allow_nan = options[:allow_nan] if options.key?(:allow_nan)
      @ascii_only = options[:ascii_only] if options.key?(:ascii_only)
      @script_safe = options[:script_safe] || options[:escape_slash]
      self
    end
    alias merge configure

    def allow_nan?
      @allow_nan ? true : false
    end

    def ascii_only?
      @ascii_only ? true : false
    end

    def script_safe?
      @script_safe ? true : false
    end
    alias script_safe script_safe?

    def check_circular?
      @max_nesting != 0
    end

    def to_h
      {
        indent: indent, space: space, space_before: space_before, object_nl: object_nl, array_nl: array_nl,
        allow_nan: allow_nan?, ascii_only: ascii_only?, max_nesting: max_nesting, script_safe: script_safe?,
        depth: depth
      }
    end
    alias to_hash to_h

    def [](name)
      to_h[name.to_sym]
    end

    def generate(object, io = nil)
      text = Writer.new(self).write(object)
      io ? io.write(text) && io : text
    end

    private

    def hash_of(options)
      return options.to_hash if options.respond_to?(:to_hash)
      return options.to_h if options.respond_to?(:to_h)

      raise TypeError, "can't convert #{options.class} into Hash"
    end
  end

  module Ext
    module Generator
      State = JSON::State
    end
  end
end
