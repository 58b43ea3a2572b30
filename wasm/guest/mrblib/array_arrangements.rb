# Permutations and combinations: of a copy, by the places of its elements.
class Array
  def combination(count, &block)
    count = count.__to_int
    return to_enum(:combination, count) unless block

    values = dup
    return self if count < 0 || count > values.size

    places = (0...count).to_a
    while places
      yield places.map { |place| values[place] }
      places = Array.__next_places(places, values.size)
    end
    self
  end

  # The rightmost place that can go on does so, and those behind it follow.
  def self.__next_places(places, size)
    count = places.size
    index = count - 1
    index -= 1 while index >= 0 && places[index] == size - count + index
    return nil if index < 0

    first = places[index] + 1
    while index < count
      places[index] = first
      first += 1
      index += 1
    end
    places
  end

  def permutation(count = nil, &block)
    return to_enum(:permutation, *count) unless block

    values = dup
    count = count.nil? ? values.size : count.__to_int
    return self if count < 0 || count > values.size

    __arrange(values, count, [], [], block)
    self
  end

  def product(*others, &block)
    others = others.map { |other| __list(other) }
    return __product(*others) unless block

    dup.__product(*others).each { |row| yield row }
    self
  end

  def __arrange(values, count, chosen, used, block)
    return block.call(chosen.dup) if chosen.size == count

    place = 0
    while place < values.size
      unless used[place]
        used[place] = true
        chosen.push(values[place])
        __arrange(values, count, chosen, used, block)
        chosen.pop
        used[place] = false
      end
      place += 1
    end
  end
end
