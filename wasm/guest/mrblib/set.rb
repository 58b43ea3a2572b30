class Set
  def self.[](*elements)
    new(elements)
  end

  def initialize(elements = nil, &block)
    return if elements.nil?

    block ? Set.__each_of(elements) { |element| add(block.call(element)) } : merge(elements)
  end

  def self.__each_of(object, &block)
    return object.each_entry(&block) if object.respond_to?(:each_entry)
    return object.each(&block) if object.respond_to?(:each)

    raise ArgumentError, "value must be enumerable"
  end

  def self.__set(object)
    raise ArgumentError, "value must be a set" unless object.is_a?(Set)

    object
  end

  def self.__list(object)
    return object.to_a if object.is_a?(Set) || object.is_a?(Array)

    list = []
    __each_of(object) { |element| list << element }
    list
  end

  def each(&block)
    return to_enum(:each) unless block

    __table.each_key(&block)
    self
  end

  def to_set(klass = Set, *arguments, &block)
    return self if instance_of?(Set) && klass == Set && !block && arguments.empty?

    klass.new(self, *arguments, &block)
  end

  def merge(*others)
    others.each { |elements| __add_all(Set.__list(elements)) }
    self
  end

  def subtract(elements)
    Set.__each_of(elements) { |element| delete(element) }
    self
  end

  def replace(elements)
    list = Set.__list(elements)
    clear.__add_all(list)
  end

  def reset
    __check_frozen
    __table.rehash
    self
  end

  def |(elements)
    dup.merge(elements)
  end
  alias + |
  alias union |

  def &(elements)
    common = self.class.new
    common.compare_by_identity if compare_by_identity?
    Set.__each_of(elements) { |element| common.add(element) if include?(element) }
    common
  end
  alias intersection &

  def -(elements)
    dup.subtract(elements)
  end
  alias difference -

  def ^(elements)
    other = self.class.new(elements)
    each { |element| other.add(element) unless other.delete?(element) }
    other
  end

  def ==(other)
    return true if equal?(other)
    return false unless other.is_a?(Set) && size == other.size

    all? { |element| other.include?(element) }
  end

  def eql?(other)
    other.is_a?(Set) && __table.eql?(other.__table)
  end

  def hash
    __table.hash
  end

  def <=>(other)
    return nil unless other.is_a?(Set)
    return 0 if self == other
    return -1 if proper_subset?(other)

    proper_superset?(other) ? 1 : nil
  end

  def superset?(other)
    size >= Set.__set(other).size && other.all? { |element| include?(element) }
  end
  alias >= superset?

  def proper_superset?(other)
    size > Set.__set(other).size && other.all? { |element| include?(element) }
  end
  alias > proper_superset?

  def subset?(other)
    Set.__set(other).superset?(self)
  end
  alias <= subset?

  def proper_subset?(other)
    Set.__set(other).proper_superset?(self)
  end
  alias < proper_subset?

  def intersect?(other)
    return other.any? { |element| include?(element) } if other.is_a?(Set) || other.is_a?(Enumerable)

    raise ArgumentError, "value must be enumerable"
  end

  def disjoint?(other)
    !intersect?(other)
  end

  def compare_by_identity
    __check_frozen
    __table.compare_by_identity
    self
  end

  def compare_by_identity?
    __table.compare_by_identity?
  end

  def first(*count)
    to_a.first(*count)
  end

  def join(separator = nil)
    to_a.join(separator)
  end

  def flatten
    flat = self.class.new
    __flatten_into(flat, [])
    flat
  end

  def flatten!
    any? { |element| element.is_a?(Set) } ? replace(flatten) : nil
  end

  def __flatten_into(flat, inside)
    raise ArgumentError, "tried to flatten recursive Set" if inside.any? { |outer| outer.equal?(self) }

    inside.push(self)
    each { |element| element.is_a?(Set) ? element.__flatten_into(flat, inside) : flat.add(element) }
    inside.pop
  end

  def inspect
    return "#<#{self.class}: {...}>" if __method_recursive?(:inspect)

    "#<#{self.class}: {#{to_a.map(&:inspect).join(", ")}}>"
  end
  alias to_s inspect

  private

  def __check_frozen
    raise FrozenError, "can't modify frozen #{self.class}: #{inspect}" if frozen?
  end
end
