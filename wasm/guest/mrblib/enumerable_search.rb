# What is looked for and chosen. Several values that are yielded at once come as one Array.
module Enumerable
  def find(if_none = nil, &block)
    return to_enum(:find, *if_none) unless block

    each do |*values|
      value = values.__svalue
      return value if yield(value)
    end
    if_none && if_none.call
  end

  def detect(if_none = nil, &block)
    return to_enum(:detect, *if_none) unless block

    find(if_none, &block)
  end

  def find_all(&block)
    return to_enum(:find_all) unless block

    chosen = []
    each do |*values|
      value = values.__svalue
      chosen << value if yield(value)
    end
    chosen
  end

  def select(&block)
    return to_enum(:select) unless block

    find_all(&block)
  end

  def filter(&block)
    return to_enum(:filter) unless block

    find_all(&block)
  end

  def reject(&block)
    return to_enum(:reject) unless block

    chosen = []
    each do |*values|
      value = values.__svalue
      chosen << value unless yield(value)
    end
    chosen
  end

  def filter_map(&block)
    return to_enum(:filter_map) unless block

    chosen = []
    each do |*values|
      value = yield(*values)
      chosen << value if value
    end
    chosen
  end

  def map(&block)
    return to_enum(:map) unless block

    all = []
    each { |*values| all << yield(*values) }
    all
  end

  def collect(&block)
    return to_enum(:collect) unless block

    map(&block)
  end

  def flat_map(&block)
    return to_enum(:flat_map) unless block

    all = []
    each do |*values|
      value = yield(*values)
      list = Array.try_convert(value)
      list ? all.concat(list) : all << value
    end
    all
  end

  def collect_concat(&block)
    return to_enum(:collect_concat) unless block

    flat_map(&block)
  end

  def partition(&block)
    return to_enum(:partition) unless block

    these = []
    those = []
    each do |*values|
      value = values.__svalue
      (yield(value) ? these : those) << value
    end
    [these, those]
  end

  def find_index(element = (none = true; nil), &block)
    return to_enum(:find_index) if none && !block

    index = 0
    each do |*values|
      value = values.__svalue
      return index if none ? yield(value) : value == element

      index += 1
    end
    nil
  end

  def sort_by(&block)
    return to_enum(:sort_by) unless block

    __to_a.sort_by(&block)
  end

  def reverse_each(*arguments, &block)
    return to_enum(:reverse_each, *arguments) unless block

    __to_a.reverse_each(&block)
    self
  end

  def take_while(&block)
    return to_enum(:take_while) unless block

    taken = []
    each do |*values|
      value = values.__svalue
      return taken unless yield(value)

      taken << value
    end
    taken
  end

  def drop_while(&block)
    return to_enum(:drop_while) unless block

    rest = []
    dropping = true
    each do |*values|
      value = values.__svalue
      dropping &&= yield(value)
      rest << value unless dropping
    end
    rest
  end
end
