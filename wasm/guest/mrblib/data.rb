class Data
  class << self
    alias __define define

    def define(*names, &block)
      names.each do |name|
        raise ArgumentError, "invalid data member: #{name}" if name.to_s.end_with?("=")
      end
      data = __define(*names)
      data.singleton_class.remove_method(:new)
      data.class_eval(&block) if block
      data
    end

    def new(*values, **named)
      raise NoMethodError, "undefined method 'new' for class Data" if equal?(Data)

      unless values.empty?
        names = self.members
        if values.size > names.size
          raise ArgumentError, "wrong number of arguments (given #{values.size}, expected #{Data.__expected(names)})"
        end

        values.each_with_index { |value, index| named[names[index]] = value }
      end
      data = allocate
      data.__send__(:initialize, **named)
      data.freeze
    end

    def [](*values, **named)
      new(*values, **named)
    end

    def __expected(names)
      names.empty? ? "0" : "0..#{names.size}"
    end
  end

  alias __fill initialize
  private :__fill

  def initialize(**named)
    names = self.class.members
    missing = names.reject { |name| named.key?(name) }
    Data.__complain("missing", missing) unless missing.empty?
    Data.__complain("unknown", named.keys - names) if named.size > names.size
    __fill(named) unless names.empty?
  end

  def self.__complain(how, names)
    raise ArgumentError, "#{how} keyword#{"s" if names.size > 1}: #{names.map(&:inspect).join(", ")}"
  end

  def inspect
    name = self.class.name
    head = name ? "#<data #{name} " : "#<data "
    return "#{head.rstrip}:...>" if __method_recursive?(:inspect)

    "#{head}#{members.map { |member| "#{member}=#{__send__(member).inspect}" }.join(", ")}>"
  end
  alias to_s inspect

  def with(*arguments, **changes)
    unless arguments.empty?
      raise ArgumentError, "wrong number of arguments (given #{arguments.size}, expected 0)"
    end
    return self if changes.empty?

    self.class.new(**to_h.merge(changes))
  end

  def to_h(&block)
    pairs = {}
    members.each do |name|
      value = __send__(name)
      block ? Hash.__put_pair_at(pairs, 0, yield(name, value), block) : pairs[name] = value
    end
    pairs
  end

  def deconstruct_keys(names)
    return to_h if names.nil?
    unless names.is_a?(Array)
      raise TypeError, "wrong argument type #{names.class} (expected Array or nil)"
    end
    return {} if names.size > members.size

    pairs = {}
    names.each do |name|
      return pairs unless members.include?(name)

      pairs[name] = __send__(name)
    end
    pairs
  end

  def hash
    return 0 if __method_recursive?(:hash)

    [self.class, to_h].hash
  end
end
