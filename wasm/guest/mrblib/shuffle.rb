class Array
  def shuffle!(random: Random)
    raise FrozenError, "can't modify frozen #{self.class}: #{inspect}" if frozen?

    count = left = size
    while left > 1
      chosen = Kobako::Chance.index(random, left)
      raise RuntimeError, "modified during shuffle!" unless size == count

      left -= 1
      self[left], self[chosen] = self[chosen], self[left]
    end
    self
  end

  def shuffle(random: Random)
    Array.new(self).shuffle!(random: random)
  end

  # One element, or an Array of so many at different places.
  def sample(count = (one = true), random: Random)
    return size < 2 ? self[0] : self[Kobako::Chance.index(random, size)] if one

    count = Kobako::Chance.integer(count)
    raise ArgumentError, "negative sample number" if count < 0

    count = size if count > size
    count <= 10 ? __sample_few(count, random) : __sample_many(count, random)
  end

  private

  # Each number counts the places that are not taken yet.
  def __sample_few(count, random)
    all = Array.new(self)
    taken = []
    Array.new(count) { |index| Kobako::Chance.index(random, all.size - index) }.map do |place|
      at = 0
      while at < taken.size && place >= taken[at]
        place += 1
        at += 1
      end
      taken.insert(at, place)
      all[place]
    end
  end

  def __sample_many(count, random)
    all = Array.new(self)
    count.times do |index|
      chosen = Kobako::Chance.index(random, all.size - index) + index
      all[index], all[chosen] = all[chosen], all[index]
    end
    all[0, count]
  end
end
