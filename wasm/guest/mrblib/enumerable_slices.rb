# Pieces of what is enumerated.
module Enumerable
  def each_slice(count, &block)
    count = count.__to_int
    raise ArgumentError, "invalid slice size" if count <= 0
    return to_enum(:each_slice, count) unless block

    slice = []
    each do |*values|
      slice << values.__svalue
      next if slice.size < count

      yield slice
      slice = []
    end
    yield slice unless slice.empty?
    self
  end

  def each_cons(count, &block)
    count = count.__to_int
    raise ArgumentError, "invalid size" if count <= 0
    return to_enum(:each_cons, count) unless block

    window = []
    each do |*values|
      window.shift if window.size == count
      window << values.__svalue
      yield window.dup if window.size == count
    end
    self
  end

  def slice_when(&block)
    raise ArgumentError, "tried to create Proc object without a block" unless block

    __pieces { |before, value| block.call(before, value) }
  end

  def chunk_while(&block)
    raise ArgumentError, "tried to create Proc object without a block" unless block

    __pieces { |before, value| !block.call(before, value) }
  end

  def slice_before(*pattern, &block)
    matches = __piece_test(pattern, block)
    __pieces { |_, value| matches.call(value) }
  end

  def slice_after(*pattern, &block)
    matches = __piece_test(pattern, block)
    __pieces { |before, _| matches.call(before) }
  end

  def chunk(&block)
    return to_enum(:chunk) unless block

    source = self
    Enumerator.new do |yielder|
      key = nil
      piece = nil
      source.each do |*values|
        value = values.__svalue
        found = block.call(value)
        if found == :_alone
          yielder.yield([key, piece]) if piece
          yielder.yield([:_alone, [value]])
          piece = nil
        elsif found.nil? || found == :_separator
          yielder.yield([key, piece]) if piece
          piece = nil
        elsif found.is_a?(Symbol) && found.start_with?("_")
          raise RuntimeError, "symbols beginning with an underscore are reserved"
        elsif piece && found == key
          piece << value
        else
          yielder.yield([key, piece]) if piece
          key = found
          piece = [value]
        end
      end
      yielder.yield([key, piece]) if piece
      nil
    end
  end

  def each_entry(*arguments, &block)
    return to_enum(:each_entry, *arguments) unless block

    each(*arguments) { |*values| yield values.__svalue }
    self
  end

  private

  def __piece_test(pattern, block)
    if block
      raise ArgumentError, "both pattern and block are given" unless pattern.empty?

      return block
    end
    raise ArgumentError, "wrong number of arguments (given #{pattern.size}, expected 1)" if pattern.size != 1

    ->(value) { pattern[0] === value }
  end

  # A piece ends where the block, given two neighbours, says so.
  def __pieces
    source = self
    Enumerator.new do |yielder|
      piece = nil
      before = nil
      source.each do |*values|
        value = values.__svalue
        if piece.nil?
          piece = [value]
        elsif yield(before, value)
          yielder << piece
          piece = [value]
        else
          piece << value
        end
        before = value
      end
      yielder << piece if piece
      nil
    end
  end
end
