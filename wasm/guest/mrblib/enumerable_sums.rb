# What is counted, summed and gathered.
module Enumerable
  def sum(init = 0, &block)
    (block ? map(&block) : __to_a).sum(init)
  end

  def inject(*arguments, &block)
    size = arguments.size
    if size > 2 || (size == 0 && !block)
      raise ArgumentError, "wrong number of arguments (given #{size}, expected #{block ? "0..2" : "1..2"})"
    end
    if !block || size == 2
      name = arguments.pop
      unless name.is_a?(Symbol) || name.is_a?(String)
        raise TypeError, "#{name.inspect} is not a symbol nor a string"
      end
      return __to_a.__fold(name.to_sym, *arguments)
    end
    result = arguments[0]
    first = size == 0
    each do |*values|
      value = values.__svalue
      result = first ? value : yield(result, value)
      first = false
    end
    result
  end
  alias reduce inject

  def tally(counts = nil)
    counts = Enumerable.__tally_counts(counts)
    each do |*values|
      value = values.__svalue
      counts[value] = (counts[value] || 0) + 1
    end
    counts
  end

  def self.__tally_counts(counts)
    return {} if counts.nil?
    raise TypeError, "can't convert #{counts.class} into Hash" unless counts.respond_to?(:to_hash)
    raise FrozenError, "can't modify frozen Hash: #{counts.inspect}" if counts.frozen?

    counts.to_hash
  end

  def to_h(*arguments, &block)
    pairs = {}
    each(*arguments) do |*values|
      Hash.__put_pair(pairs, block ? yield(*values) : values.__svalue)
    end
    pairs
  end

  def to_set(klass = Set, *arguments, &block)
    klass.new(self, *arguments, &block)
  end

  def group_by(&block)
    return to_enum(:group_by) unless block

    groups = {}
    each do |*values|
      value = values.__svalue
      key = yield(value)
      (groups[key] ||= []) << value
    end
    groups
  end

  def compact
    reject { |value| value.nil? }
  end

  def uniq(&block)
    found = {}
    each do |*values|
      value = values.__svalue
      key = block ? yield(value) : value
      found[key] = value unless found.key?(key)
    end
    found.values
  end

  def cycle(count = nil, &block)
    return to_enum(:cycle, *count) unless block

    count = count.__to_int unless count.nil?
    return nil if count && count <= 0

    saved = []
    each do |*values|
      saved << values
      yield(*values)
    end
    return nil if saved.empty?

    while count.nil? || (count -= 1) > 0
      saved.each { |values| yield(*values) }
    end
    nil
  end

  def zip(*others, &block)
    others = others.map { |other| Enumerable.__zip_source(other) }
    rows = block ? nil : []
    index = 0
    each do |*values|
      row = [values.__svalue]
      others.each do |other|
        row << (other.is_a?(Array) ? other[index] : Enumerable.__zip_next(other))
      end
      index += 1
      block ? yield(row) : rows << row
    end
    rows
  end

  def self.__zip_source(other)
    list = Array.try_convert(other)
    return list if list
    return other.to_enum(:each) if other.respond_to?(:each)

    raise TypeError, "wrong argument type #{other.nil? ? "NilClass" : other.class} (must respond to :each)"
  end

  def self.__zip_next(enumerator)
    enumerator.next
  rescue StopIteration
    nil
  end
end

class Hash
  def self.__put_pair(pairs, pair)
    array = Array.try_convert(pair)
    raise TypeError, "wrong element type #{pair.class} (expected array)" unless array
    if array.size != 2
      raise ArgumentError, "element has wrong array length (expected 2, was #{array.size})"
    end

    pairs[array[0]] = array[1]
  end
end
