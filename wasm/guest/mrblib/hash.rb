class Hash
  alias __to_a to_a
  def self.try_convert(object)
    return object if object.is_a?(Hash)

    object.respond_to?(:to_hash) ? object.to_hash : nil
  end

  def self.ruby2_keywords_hash(hash)
    hash.dup
  end

  def self.ruby2_keywords_hash?(_hash)
    false
  end

  def fetch(key, *default, &block)
    raise ArgumentError, "wrong number of arguments (given #{default.size + 1}, expected 1..2)" if default.size > 1
    return self[key] if key?(key)
    return yield(key) if block
    return default[0] unless default.empty?

    raise KeyError.new("key not found: #{key.inspect}", receiver: self, key: key)
  end

  def dig(key, *rest)
    found = self[key]
    rest.empty? ? found : Array.__dig(found, rest)
  end

  def merge(*others, &block)
    copy = dup
    return copy if others.empty?

    block ? copy.merge!(*others, &block) : copy.__merge(*others)
  end

  def merge!(*others, &block)
    __check_frozen
    return self if others.empty?
    return __merge(*others) unless block

    others.each do |other|
      Hash.__of(other).each { |key, value| self[key] = key?(key) ? yield(key, self[key], value) : value }
    end
    self
  end
  alias update merge!

  def self.__of(object)
    return object if object.is_a?(Hash)
    return object.to_hash if object.respond_to?(:to_hash)

    name = object.nil? || object == true || object == false ? object.inspect : object.class
    raise TypeError, "no implicit conversion of #{name} into Hash"
  end

  def transform_keys(names = nil, &block)
    return to_enum(:transform_keys) unless names || block

    changed = {}
    each { |key, value| changed[__new_key(key, names, block)] = value }
    changed
  end

  def transform_keys!(names = nil, &block)
    __check_frozen
    return to_enum(:transform_keys!) unless names || block

    replace(transform_keys(names, &block))
  end

  # Entries in another order make the same Hash.
  def hash
    return 0 if __method_recursive?(:hash)

    code = size
    each { |key, value| code ^= [key, value].hash }
    code
  end

  def delete(key, &block)
    return yield(key) if block && !key?(key)

    __delete(key)
  end

  def invert
    inverted = {}
    each { |key, value| inverted[value] = key }
    inverted
  end

  def key(value)
    each { |key, found| return key if found == value }
    nil
  end

  def except(*keys)
    rest = {}
    rest.compare_by_identity if compare_by_identity?
    rest.__merge(self)
    keys.each { |key| rest.__delete(key) }
    rest
  end

  def fetch_values(*keys, &block)
    keys.map { |key| fetch(key, &block) }
  end

  def <=(other)
    other = Hash.__of(other)
    size <= other.size && all? { |key, value| other.key?(key) && other[key] == value }
  end

  def <(other)
    size < Hash.__of(other).size && self <= other
  end

  def >=(other)
    Hash.__of(other) <= self
  end

  def >(other)
    Hash.__of(other) < self
  end

  def to_proc
    hash = self
    lambda { |key| hash[key] }
  end

  def deconstruct_keys(_keys)
    self
  end

  private

  def __new_key(key, names, block)
    return names[key] if names && names.key?(key)

    block ? block.call(key) : key
  end
end
