module Marshal
  # Writes one object and what it refers to.
  class Writer
    def initialize
      @out = "\x04\x08".b
      @symbols = {}
      @objects = {}.compare_by_identity
    end

    def dump(object)
      write(object)
      @out
    end

    private

    def write(object)
      case object
      when nil then @out << "0"
      when true then @out << "T"
      when false then @out << "F"
      when Symbol then write_symbol(object)
      when Integer then object.between?(-(2**30), 2**30 - 1) ? write_small(object) : linked(object) { write_large(object) }
      else linked(object) { write_object(object) }
      end
    end

    def linked(object)
      if (number = @objects[object])
        @out << "@"
        return length(number)
      end
      @objects[object] = @objects.size
      yield
    end

    def write_small(number)
      @out << "i"
      length(number)
    end

    # Numbers of few digits in few bytes.
    def length(number)
      if number == 0 then byte(0)
      elsif number.between?(1, 122) then byte(number + 5)
      elsif number.between?(-123, -1) then byte((number - 5) & 0xff)
      else
        bytes = []
        rest = number
        until rest == 0 || rest == -1
          bytes << (rest & 0xff)
          rest >>= 8
        end
        byte(number < 0 ? 256 - bytes.size : bytes.size)
        bytes.each { |one| byte(one) }
      end
    end

    def write_large(number)
      @out << (number < 0 ? "l-" : "l+")
      halves = number.abs.digits(65_536)
      length(halves.size)
      @out << halves.pack("v*").b
    end

    def write_symbol(symbol)
      if (number = @symbols[symbol])
        @out << ";"
        return length(number)
      end
      @symbols[symbol] = @symbols.size
      name = symbol.name
      ascii = name.ascii_only?
      @out << (ascii ? ":" : "I:")
      text(name)
      return if ascii

      length(1)
      write_symbol(:E)
      @out << "T"
    end

    def write_object(object)
      if object.respond_to?(:marshal_dump, true)
        named("U", object)
        write(object.__send__(:marshal_dump))
      elsif object.respond_to?(:_dump, true)
        write_own(object)
      else
        write_core(object)
      end
    end

    def write_own(object)
      bytes = object.__send__(:_dump, -1)
      raise TypeError, "_dump() must return string" unless bytes.is_a?(String)

      @out << "I" unless bytes.encoding == Encoding::BINARY
      named("u", object)
      text(bytes)
      encoding(bytes, {}) unless bytes.encoding == Encoding::BINARY
    end

    def write_core(object)
      case object
      when Float then write_float(object)
      when String then write_string(object)
      when Array then write_array(object)
      when Hash then write_hash(object)
      when Module then write_module(object)
      when Regexp then write_regexp(object)
      when Rational then parts(object, [object.numerator, object.denominator])
      when Complex then parts(object, [object.real, object.imaginary])
      when Range then variables("o", object, { excl: object.exclude_end?, begin: object.begin, end: object.end })
      when Set then variables("o", object, { :@hash => elements(object) })
      when Time then parts(object, [object.to_i, object.nsec, object.utc_offset, object.utc?])
      when Struct, Data then variables("S", object, object.to_h)
      else write_plain(object)
      end
    end

    def elements(set)
      elements = Hash.new(false)
      set.each { |element| elements[element] = true }
      elements
    end

    def write_plain(object)
      if [Proc, Method, UnboundMethod, MatchData, Enumerator, Fiber, IO, Random].any? { |kind| kind === object }
        raise TypeError, "no _dump_data is defined for class #{object.class}"
      end
      raise TypeError, "singleton can't be dumped" unless object.singleton_methods(false).empty?

      names = object.instance_variables
      variables("o", object, names.to_h { |name| [name, object.instance_variable_get(name)] }, exception(object))
    end

    # What an exception holds besides its variables.
    def exception(object)
      object.is_a?(Exception) ? { mesg: object.message, bt: object.backtrace } : {}
    end

    def write_float(float)
      @out << "f"
      text(if float.nan? then "nan"
           elsif float.infinite? then float > 0 ? "inf" : "-inf"
           else (float < 0 || 1 / float < 0 ? "-" : "") + shortest(float.abs)
           end)
    end

    # The digits that tell the number apart, and an exponent where the point is far from them.
    def shortest(float)
      return "0" if float == 0

      mantissa, exponent = float.to_s.split("e")
      whole, fraction = mantissa.split(".")
      point = whole.size + exponent.to_i
      digits = "#{whole}#{fraction}".sub(/0+\z/, "")
      point -= digits.size - digits.sub!(/\A0+/, "").size if digits.start_with?("0")
      if point < -3 || point > digits.size then "#{digits[0]}#{"." if digits.size > 1}#{digits[1..]}e#{point - 1}"
      elsif point > 0 then digits.size > point ? digits.dup.insert(point, ".") : digits
      else "0.#{"0" * -point}#{digits}"
      end
    end

    def write_string(string)
      names = own_variables(string)
      plain = string.encoding == Encoding::BINARY
      @out << "I" unless plain && names.empty?
      of_class(string, String)
      @out << '"'
      text(string)
      encoding(string, names) unless plain && names.empty?
    end

    def write_regexp(regexp)
      @out << "I"
      of_class(regexp, Regexp)
      @out << "/"
      text(regexp.source)
      byte(regexp.options & 7)
      length(1)
      write_symbol(:E)
      @out << (regexp.source.ascii_only? ? "F" : "T")
    end

    def write_array(array)
      of_class(array, Array)
      @out << "["
      length(array.size)
      array.each { |element| write(element) }
    end

    def write_hash(hash)
      raise TypeError, "can't dump hash with default proc" if hash.default_proc

      of_class(hash, Hash)
      @out << (hash.default.nil? ? "{" : "}")
      length(hash.size)
      hash.each do |key, value|
        write(key)
        write(value)
      end
      write(hash.default) unless hash.default.nil?
    end

    def write_module(mod)
      @out << (mod.is_a?(Class) ? "c" : "m")
      text(path(mod))
    end

    def parts(object, values)
      named("U", object)
      write(values)
    end

    def variables(mark, object, values, more = {})
      named(mark, object)
      length(values.size + more.size)
      more.merge(values).each do |name, value|
        write_symbol(name)
        write(value)
      end
    end

    def encoding(string, names)
      marked = string.encoding == Encoding::BINARY ? 0 : 1
      length(names.size + marked)
      if marked == 1
        write_symbol(:E)
        @out << (string.encoding == Encoding::UTF_8 ? "T" : "F")
      end
      names.each do |name, value|
        write_symbol(name)
        write(value)
      end
    end

    def own_variables(object)
      object.instance_variables.to_h { |name| [name, object.instance_variable_get(name)] }
    end

    def of_class(object, base)
      named("C", object) unless object.instance_of?(base)
    end

    def named(mark, object)
      @out << mark
      write_symbol(path(object.class).to_sym)
    end

    def path(mod)
      name = mod.name
      return name if name

      raise TypeError, "can't dump anonymous #{mod.is_a?(Class) ? "class" : "module"} #{mod.inspect}"
    end

    def text(string)
      length(string.bytesize)
      @out << string.b
    end

    def byte(number)
      @out << [number].pack("C")
    end
  end
end
