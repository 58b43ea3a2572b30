class Data
  class << self
    # A new one whose initialize is the script's own.
    def __build(named)
      data = allocate
      data.__send__(:initialize, **named)
      data.freeze
    end
  end

  def self.__complain(names, named)
    missing = named.size < names.size ? names.reject { |name| named.key?(name) } : []
    how = missing.empty? ? "unknown" : "missing"
    wrong = missing.empty? ? named.keys - names : missing
    raise ArgumentError, "#{how} keyword#{"s" if wrong.size > 1}: #{wrong.map(&:inspect).join(", ")}"
  end

  def inspect
    name = self.class.name
    head = name ? "#<data #{name} " : "#<data "
    return "#{head.rstrip}:...>" if __method_recursive?(:inspect)
    return "#{head.rstrip}>" if name && members.empty?

    values = members.map { |member| "#{member}=#{__send__(member).inspect}" }.join(", ")
    "#<data #{name}#{" " if name && !values.empty?}#{values}>"
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
