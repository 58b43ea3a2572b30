class Struct
  def self.keyword_init?
    instance_variable_get(:@__keyword_init__)
  end

  def self.inspect
    keyword_init? ? "#{super}(keyword_init: true)" : super
  end

  def each(&block)
    return to_enum(:each) unless block

    to_a.each { |value| yield value }
    self
  end

  def each_pair(&block)
    return to_enum(:each_pair) unless block

    members.each { |name| yield [name, self[name]] }
    self
  end

  def select(&block)
    return to_enum(:select) unless block

    to_a.select(&block)
  end

  def filter(&block)
    return to_enum(:filter) unless block

    to_a.select(&block)
  end

  def to_h(&block)
    pairs = {}
    members.each do |name|
      block ? Hash.__put_pair_at(pairs, 0, yield(name, self[name]), block) : pairs[name] = self[name]
    end
    pairs
  end

  def deconstruct
    to_a
  end

  def deconstruct_keys(names)
    return to_h if names.nil?
    unless names.is_a?(Array)
      raise TypeError, "wrong argument type #{names.class} (expected Array or nil)"
    end
    return {} if names.size > size

    pairs = {}
    names.each do |name|
      return pairs unless name.is_a?(Symbol) && members.include?(name)

      pairs[name] = self[name]
    end
    pairs
  end

  def dig(name, *rest)
    found = begin
      self[name]
    rescue IndexError, NameError
      nil
    end
    rest.empty? ? found : Array.__dig(found, rest)
  end

  def hash
    return 0 if __method_recursive?(:hash)

    [self.class, to_a].hash
  end
end
