class Array
  alias __to_a to_a
  alias __pack pack
  alias __product product
  alias __reverse! reverse!

  def to_ary
    self
  end

  # Numbers and bytes make a binary String; U* and what encodes as text do not.
  def pack(format, buffer: nil)
    packed = __pack(format)
    packed = packed.chomp("`\n") if packed.end_with?("\n`\n") && format.lstrip.start_with?("u")
    packed.__set_binary(true) unless format.lstrip.start_with?("U") || format.delete("mMu0-9* ").empty?
    buffer ? buffer.replace(buffer + packed) : packed
  end

  def fill(*arguments, &block)
    __check_frozen
    expected = block ? 0..2 : 1..3
    unless expected.include?(arguments.size)
      raise ArgumentError, "wrong number of arguments (given #{arguments.size}, expected #{expected})"
    end

    value = block ? nil : arguments.shift
    first, length = __filled(*arguments)
    return __fill_exec(first, length, value) unless block

    index = first
    while index < first + length
      self[index] = yield(index)
      index += 1
    end
    self
  end

  def dig(index, *rest)
    found = self[index]
    rest.empty? ? found : Array.__dig(found, rest)
  end

  def self.__dig(object, keys)
    return nil if object.nil?
    raise TypeError, "#{object.class} does not have #dig method" unless object.respond_to?(:dig)

    object.dig(*keys)
  end

  def transpose
    rows = map { |row| __list(row) }
    return [] if rows.empty?

    width = rows[0].size
    rows.each do |row|
      raise IndexError, "element size differs (#{row.size} should be #{width})" if row.size != width
    end
    Array.new(width) { |column| rows.map { |row| row[column] } }
  end

  # What a block threw out is gone, also when the block is left before the end.
  def select!(&block)
    return to_enum(:select!) unless block

    __keep { |value| block.call(value) }
  end

  def filter!(&block)
    return to_enum(:filter!) unless block

    __keep { |value| block.call(value) }
  end

  def keep_if(&block)
    return to_enum(:keep_if) unless block

    __keep { |value| block.call(value) }
    self
  end

  def reject!(&block)
    return to_enum(:reject!) unless block

    __keep { |value| !block.call(value) }
  end

  def delete_if(&block)
    return to_enum(:delete_if) unless block

    __keep { |value| !block.call(value) }
    self
  end

  def uniq!(&block)
    __check_frozen
    before = size
    replace(uniq(&block))
    size == before ? nil : self
  end

  def uniq(&block)
    return __unique unless block

    found = {}
    each do |value|
      key = yield(value)
      found[key] = value unless found.key?(key)
    end
    found.values
  end

  def reverse!
    __check_frozen
    __reverse!
  end

  def sort(&block)
    __sorted(block)
  end

  def sort!(&block)
    __check_frozen
    replace(__sorted(block))
  end

  def sort_by(&block)
    return to_enum(:sort_by) unless block

    __sorted_by(map(&block))
  end

  def sort_by!(&block)
    return to_enum(:sort_by!) unless block

    replace(sort_by(&block))
  end

  def to_h(&block)
    pairs = {}
    index = 0
    while index < size
      Hash.__put_pair_at(pairs, index, block ? yield(self[index]) : self[index], block)
      index += 1
    end
    pairs
  end

  def bsearch(&block)
    return to_enum(:bsearch) unless block

    index = bsearch_index(&block)
    index && self[index]
  end

  private

  def __check_frozen
    raise FrozenError, "can't modify frozen #{self.class}: #{inspect}" if frozen?
  end

  def __list(object)
    list = Array.try_convert(object)
    return list if list

    name = object.nil? || object == true || object == false ? object.inspect : object.class
    raise TypeError, "no implicit conversion of #{name} into Array"
  end

  def __filled(start = nil, length = nil)
    if start.is_a?(Range)
      raise TypeError, "no implicit conversion of Range into Integer" if length

      first = (start.begin || 0).__to_int
      first += size if first < 0
      raise RangeError, "#{start} out of range" if first < 0

      last = start.end ? start.end.__to_int : size
      last += size if last < 0
      last += 1 if start.end && !start.exclude_end?
      return [first, [last - first, 0].max]
    end
    first = start.nil? ? 0 : start.__to_int
    first = [first + size, 0].max if first < 0
    [first, length.nil? ? size - first : length.__to_int]
  end

  def __keep
    __check_frozen
    before = size
    kept = 0
    index = 0
    begin
      while index < size
        value = self[index]
        if yield(value)
          self[kept] = value
          kept += 1
        end
        index += 1
      end
    ensure
      # what was not looked at stays
      self[kept, index - kept] = [] if index > kept && index <= size
    end
    size == before ? nil : self
  end
end

class Hash
  def self.__put_pair_at(pairs, index, pair, block)
    array = Array.try_convert(pair)
    where = block ? "" : " at #{index}"
    unless array
      raise TypeError, "wrong element type #{pair.class}#{where} (expected array)"
    end
    if array.size != 2
      words = block ? "element has wrong array length" : "wrong array length at #{index}"
      raise ArgumentError, "#{words} (expected 2, was #{array.size})"
    end

    pairs[array[0]] = array[1]
  end
end
