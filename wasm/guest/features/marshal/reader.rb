module Marshal
  # Reads what a Writer wrote.
  class Reader
    def initialize(bytes, proc, freeze)
      @bytes = bytes
      @at = 0
      @proc = proc
      @freeze = freeze
      @symbols = []
      @objects = []
    end

    def load
      major = byte
      minor = byte
      unless major == 4 && minor <= 8
        raise TypeError, "incompatible marshal file format (can't be read)\n\tformat version 4.8 required; #{major}.#{minor} given"
      end

      read
    end

    private

    def read
      done(read_marked(take(1)))
    end

    def read_marked(mark, kind = nil, own = false)
      case mark
      when "0" then nil
      when "T" then true
      when "F" then false
      when "i" then length
      when ":" then keep_symbol(take(length).force_encoding("UTF-8").to_sym)
      when ";" then @symbols.fetch(length) { raise ArgumentError, "bad symbol" }
      when "@" then @objects.fetch(length) { raise ArgumentError, "dump format error (unlinked)" }
      when "I" then with_variables
      when "C" then of_class
      when "l" then keep(large)
      when "f" then keep(float)
      when '"' then keep((kind || String).new(take(length)))
      when "/" then read_regexp
      when "[" then read_array(kind || Array)
      when "{", "}" then read_hash(kind || Hash, mark == "}")
      when "c", "m", "M" then keep(constant(take(length)))
      when "o" then read_object
      when "S" then read_struct
      when "U" then read_parts
      when "u" then read_own
      else raise ArgumentError, "dump format error(0x#{mark.ord.to_s(16)})"
      end
    end

    # A String is binary until its encoding is read.
    def with_variables
      mark = take(1)
      if mark == ":"
        name = take(length)
        number = @symbols.size
        @symbols << nil
        each_variable { |_, value| name.force_encoding(value ? "UTF-8" : "US-ASCII") }
        return @symbols[number] = name.to_sym
      end
      return read_own(variables: true) if mark == "u"

      object = read_marked(mark)
      each_variable do |name, value|
        if name == :E
          object.force_encoding(value ? "UTF-8" : "US-ASCII") if object.is_a?(String)
        elsif name != :encoding
          object.instance_variable_set(name, value)
        end
      end
      object
    end

    def each_variable
      length.times { yield symbol, read }
    end

    def of_class
      kind = constant(symbol.name)
      read_marked(take(1), kind)
    end

    def large
      sign = take(1)
      number = 0
      take(length * 2).unpack("v*").each_with_index { |half, index| number |= half << (16 * index) }
      sign == "-" ? -number : number
    end

    def float
      text = take(length)
      { "nan" => Float::NAN, "inf" => Float::INFINITY, "-inf" => -Float::INFINITY }.fetch(text) { text.to_f }
    end

    def read_regexp
      source = take(length).force_encoding("UTF-8")
      keep(Regexp.new(source, byte))
    end

    def read_array(kind)
      array = keep(kind.new)
      length.times { array << read }
      array
    end

    def read_hash(kind, with_default)
      hash = keep(kind.new)
      length.times do
        key = read
        hash[key] = read
      end
      hash.default = read if with_default
      hash
    end

    def read_object
      kind = constant(symbol.name)
      return read_values(kind) { |values| Range.new(values[:begin], values[:end], values[:excl]) } if kind <= Range
      return read_values(kind) { |values| kind.new(values[:@hash].keys) } if kind <= Set

      object = keep(kind.allocate)
      each_variable do |name, value|
        case name
        when :mesg then Exception.instance_method(:initialize).bind_call(object, value)
        when :bt then object.set_backtrace(value) if value
        else object.instance_variable_set(name, value)
        end
      end
      object
    end

    def read_struct
      kind = constant(symbol.name)
      read_values(kind) do |values|
        kind < Data ? kind.new(**values) : fill(kind.allocate, values)
      end
    end

    def fill(struct, values)
      Struct.instance_method(:initialize).bind_call(struct)
      values.each { |name, value| struct[name] = value }
      struct
    end

    # For what cannot be made before its parts are known.
    def read_values(_kind)
      place = @objects.size
      @objects << nil
      values = {}
      each_variable { |name, value| values[name] = value }
      @objects[place] = yield(values)
    end

    def read_parts
      kind = constant(symbol.name)
      place = @objects.size
      @objects << nil
      object = @objects[place] = kind.allocate if kind.method_defined?(:marshal_load) || kind.private_method_defined?(:marshal_load)
      values = read
      return @objects[place] = core(kind, values) unless object

      object.__send__(:marshal_load, values)
      object
    end

    def core(kind, values)
      if kind == Rational then Rational(*values)
      elsif kind == Complex then Complex(*values)
      elsif kind <= Time
        seconds, nanoseconds, offset, utc = values
        time = Time.at(seconds, nanoseconds, :nsec)
        utc ? time.utc : time.localtime(offset)
      else
        raise TypeError, "instance of #{kind} needs to have method `marshal_load'"
      end
    end

    def read_own(variables: false)
      kind = constant(symbol.name)
      bytes = take(length)
      each_variable { |name, value| bytes.force_encoding(value ? "UTF-8" : "US-ASCII") if name == :E } if variables
      raise TypeError, "class #{kind} needs to have method `_load'" unless kind.respond_to?(:_load)

      keep(kind._load(bytes))
    end

    def symbol
      found = read_marked(take(1))
      raise ArgumentError, "dump format error for symbol" unless found.is_a?(Symbol)

      found
    end

    def constant(name)
      name.split("::").inject(Object) { |mod, part| mod.const_get(part) }
    rescue NameError
      raise ArgumentError, "undefined class/module #{name}"
    end

    def done(object)
      object.freeze if @freeze && !object.is_a?(Module)
      @proc ? @proc.call(object) : object
    end

    def keep(object)
      @objects << object
      object
    end

    def keep_symbol(symbol)
      @symbols << symbol
      symbol
    end

    def length
      first = byte
      first -= 256 if first > 127
      return 0 if first == 0
      return first - 5 if first > 4
      return first + 5 if first < -4

      count = first.abs
      number = 0
      count.times { |index| number |= byte << (8 * index) }
      first < 0 ? number - (1 << (8 * count)) : number
    end

    def byte
      take(1).getbyte(0)
    end

    def take(count)
      raise ArgumentError, "marshal data too short" if count < 0 || @at + count > @bytes.bytesize

      found = @bytes.byteslice(@at, count)
      @at += count
      found
    end
  end
end
