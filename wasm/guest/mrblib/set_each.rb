# What a Set does with a block for each element.
class Set
  def delete_if(&block)
    return to_enum(:delete_if) unless block

    to_a.each { |element| delete(element) if yield(element) }
    self
  end

  def keep_if(&block)
    return to_enum(:keep_if) unless block

    to_a.each { |element| delete(element) unless yield(element) }
    self
  end

  def reject!(&block)
    return to_enum(:reject!) unless block

    before = size
    delete_if(&block)
    size == before ? nil : self
  end

  def select!(&block)
    return to_enum(:select!) unless block

    before = size
    keep_if(&block)
    size == before ? nil : self
  end

  def filter!(&block)
    return to_enum(:filter!) unless block

    select!(&block)
  end

  def map!(&block)
    return to_enum(:map!) unless block

    replace(map(&block))
  end

  def collect!(&block)
    return to_enum(:collect!) unless block

    map!(&block)
  end

  def classify(&block)
    return to_enum(:classify) unless block

    classes = {}
    each do |element|
      key = yield(element)
      (classes[key] ||= self.class.new).add(element)
    end
    classes
  end

  # With a block of two, elements are together when a chain of related ones joins them.
  def divide(&block)
    return to_enum(:divide) unless block
    return Set.new(classify(&block).values) if block.arity != 2

    parts = Set.new
    rest = dup
    until rest.empty?
      part = self.class.new
      open = [rest.first]
      rest.delete(open[0])
      while (element = open.shift)
        part.add(element)
        related = rest.select { |other| yield(element, other) && yield(other, element) }
        rest.subtract(related)
        open.concat(related)
      end
      parts.add(part)
    end
    parts
  end
end
