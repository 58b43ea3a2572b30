# Walks of a Hash, entry by entry: what a block deletes is not come to any more, and a
# key that it adds is an error.
class Hash
  def each(&block)
    return to_enum(:each) unless block

    place = 0
    places = __places
    while (pair = __pair(place, places)) || pair == false
      yield pair if pair
      place += 1
    end
    self
  end

  def each_pair(&block)
    return to_enum(:each_pair) unless block

    each(&block)
  end

  def each_key(&block)
    return to_enum(:each_key) unless block

    each { |pair| yield pair[0] }
  end

  def each_value(&block)
    return to_enum(:each_value) unless block

    each { |pair| yield pair[1] }
  end

  def map(&block)
    return to_enum(:map) unless block

    result = []
    place = 0
    places = __places
    while (pair = __pair(place, places)) || pair == false
      result << yield(pair) if pair
      place += 1
    end
    result
  end

  def collect(&block)
    return to_enum(:collect) unless block

    map(&block)
  end

  def select(&block)
    return to_enum(:select) unless block

    __where { |key, value| block.call(key, value) }
  end

  def filter(&block)
    return to_enum(:filter) unless block

    __where { |key, value| block.call(key, value) }
  end

  def reject(&block)
    return to_enum(:reject) unless block

    __where { |key, value| !block.call(key, value) }
  end

  def select!(&block)
    return to_enum(:select!) unless block

    __keep { |key, value| block.call(key, value) }
  end

  def filter!(&block)
    return to_enum(:filter!) unless block

    __keep { |key, value| block.call(key, value) }
  end

  def keep_if(&block)
    return to_enum(:keep_if) unless block

    __keep { |key, value| block.call(key, value) }
    self
  end

  def reject!(&block)
    return to_enum(:reject!) unless block

    __keep { |key, value| !block.call(key, value) }
  end

  def delete_if(&block)
    return to_enum(:delete_if) unless block

    __keep { |key, value| !block.call(key, value) }
    self
  end

  def any?(*pattern, &block)
    return super unless pattern.empty?
    return !empty? unless block

    place = 0
    places = __places
    while (pair = __pair(place, places)) || pair == false
      return true if pair && yield(pair)

      place += 1
    end
    false
  end

  def all?(*pattern, &block)
    return super unless pattern.empty? && block

    place = 0
    places = __places
    while (pair = __pair(place, places)) || pair == false
      return false if pair && !yield(pair)

      place += 1
    end
    true
  end

  def count(*element, &block)
    return size if element.empty? && !block

    super
  end

  def find_all(&block)
    return to_enum(:find_all) unless block

    found = []
    each { |pair| found << pair if yield(pair) }
    found
  end

  def transform_values(&block)
    return to_enum(:transform_values) unless block

    changed = {}
    each { |key, value| changed[key] = yield(value) }
    changed
  end

  def transform_values!(&block)
    __check_frozen
    return to_enum(:transform_values!) unless block

    each { |key, value| self[key] = yield(value) }
  end

  def to_h(&block)
    unless block
      return self if instance_of?(Hash)

      plain = {}.replace(self)
      return plain
    end
    pairs = {}
    each { |key, value| Hash.__put_pair_at(pairs, 0, yield(key, value), block) }
    pairs
  end

  def filter_map(&block)
    return to_enum(:filter_map) unless block

    result = []
    each do |pair|
      value = yield(pair)
      result << value if value
    end
    result
  end

  private

  def __check_frozen
    raise FrozenError, "can't modify frozen #{self.class}: #{inspect}" if frozen?
  end

  def __where
    found = {}
    found.compare_by_identity if compare_by_identity?
    place = 0
    places = __places
    while (pair = __pair(place, places)) || pair == false
      found[pair[0]] = pair[1] if pair && yield(pair[0], pair[1])
      place += 1
    end
    found
  end

  def __keep
    __check_frozen
    before = size
    place = 0
    places = __places
    while (pair = __pair(place, places)) || pair == false
      __delete(pair[0]) if pair && !yield(pair[0], pair[1])
      place += 1
    end
    size == before ? nil : self
  end
end
