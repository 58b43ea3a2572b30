# Enumerable for Arrays: no Array is made for each element, and the length is looked
# at anew each time, since a block may change it.
class Array
  def map(&block)
    return to_enum(:map) unless block

    result = []
    index = 0
    while index < size
      result << yield(self[index])
      index += 1
    end
    result
  end

  def collect(&block)
    return to_enum(:collect) unless block

    map(&block)
  end

  def select(&block)
    return to_enum(:select) unless block

    result = []
    index = 0
    while index < size
      value = self[index]
      result << value if yield(value)
      index += 1
    end
    result
  end

  def filter(&block)
    return to_enum(:filter) unless block

    select(&block)
  end

  def reject(&block)
    return to_enum(:reject) unless block

    result = []
    index = 0
    while index < size
      value = self[index]
      result << value unless yield(value)
      index += 1
    end
    result
  end

  def filter_map(&block)
    return to_enum(:filter_map) unless block

    result = []
    index = 0
    while index < size
      value = yield(self[index])
      result << value if value
      index += 1
    end
    result
  end

  def each_with_index(*arguments, &block)
    return to_enum(:each_with_index, *arguments) unless block

    index = 0
    while index < size
      yield self[index], index
      index += 1
    end
    self
  end

  def each_with_object(memo, &block)
    return to_enum(:each_with_object, memo) unless block

    index = 0
    while index < size
      yield self[index], memo
      index += 1
    end
    memo
  end

  def inject(*arguments, &block)
    return super if !block || arguments.size > 1

    index = 0
    result = arguments[0]
    if arguments.empty?
      result = self[0]
      index = 1
    end
    while index < size
      result = yield(result, self[index])
      index += 1
    end
    result
  end
  alias reduce inject

  def __fold(name, *start)
    index = start.empty? ? 1 : 0
    result = start.empty? ? self[0] : start[0]
    if index == 0 || result.is_a?(Numeric)
      rest = index == 0 ? self : drop(1)
      quick = rest.__folded(name, result)
      return quick unless quick.nil?
    end
    while index < size
      result = result.__send__(name, self[index])
      index += 1
    end
    result
  end

  def find(if_none = nil, &block)
    return to_enum(:find, *if_none) unless block

    index = 0
    while index < size
      value = self[index]
      return value if yield(value)

      index += 1
    end
    if_none && if_none.call
  end

  def detect(if_none = nil, &block)
    return to_enum(:detect, *if_none) unless block

    find(if_none, &block)
  end

  def find_all(&block)
    return to_enum(:find_all) unless block

    select(&block)
  end

  def partition(&block)
    return to_enum(:partition) unless block

    these = []
    those = []
    index = 0
    while index < size
      value = self[index]
      (yield(value) ? these : those) << value
      index += 1
    end
    [these, those]
  end

  def group_by(&block)
    return to_enum(:group_by) unless block

    groups = {}
    index = 0
    while index < size
      value = self[index]
      key = yield(value)
      (groups[key] ||= []) << value
      index += 1
    end
    groups
  end

  def flat_map(&block)
    return to_enum(:flat_map) unless block

    result = []
    index = 0
    while index < size
      value = yield(self[index])
      list = Array.try_convert(value)
      list ? result.concat(list) : result << value
      index += 1
    end
    result
  end

  def collect_concat(&block)
    return to_enum(:collect_concat) unless block

    flat_map(&block)
  end

  def each_slice(count, &block)
    count = count.__to_int
    raise ArgumentError, "invalid slice size" if count <= 0
    return to_enum(:each_slice, count) unless block

    index = 0
    while index < size
      yield self[index, count]
      index += count
    end
    self
  end

  def each_cons(count, &block)
    count = count.__to_int
    raise ArgumentError, "invalid size" if count <= 0
    return to_enum(:each_cons, count) unless block

    index = 0
    while index + count <= size
      yield self[index, count]
      index += 1
    end
    self
  end

  def reverse_each(&block)
    return to_enum(:reverse_each) unless block

    index = size
    while (index -= 1) >= 0
      yield self[index]
      index = size if index > size
    end
    self
  end
end
