class Enumerator
  # Several enumerables, one after the other.
  class Chain
    def with_index(offset = 0, &block)
      return to_enum(:with_index, offset) unless block

      index = (offset || 0).__to_int - 1
      each { |*values| yield(values.__svalue, index += 1) }
    end

    def with_object(memo, &block)
      return to_enum(:with_object, memo) unless block

      each_with_object(memo, &block)
    end

    def next
      (@cursor ||= to_enum(:each)).next
    end

    def peek
      (@cursor ||= to_enum(:each)).peek
    end

    def rewind
      @cursor = nil
      while @pos >= 0
        enumerable = @enums[@pos]
        @pos -= 1
        enumerable.rewind if enumerable.respond_to?(:rewind)
      end
      self
    end

    def size
      total = 0
      @enums.each do |enumerable|
        return nil unless enumerable.respond_to?(:size)

        count = enumerable.size
        return count if count.nil? || count == Float::INFINITY

        total += count
      end
      total
    end

    def inspect
      "#<#{self.class}: [#{@enums.map(&:inspect).join(", ")}]>"
    end
    alias to_s inspect
  end

  # All ways to take one element from each of several enumerables.
  class Product < Enumerator
    def initialize(*enumerables)
      @enumerables = enumerables
      @obj = self
      @meth = :each
      @args = []
      @kwd = {}
    end

    def each(&block)
      return self unless block

      __each_row([], 0, &block)
      self
    end

    def size
      total = 1
      @enumerables.each do |enumerable|
        return nil unless enumerable.respond_to?(:size)

        count = enumerable.size
        return count if count.nil?

        total *= count
      end
      total
    end

    def rewind
      @fib = @lookahead = nil
      @enumerables.reverse_each { |enumerable| enumerable.rewind if enumerable.respond_to?(:rewind) }
      self
    end

    def inspect
      "#<#{self.class}: [#{@enumerables.map(&:inspect).join(", ")}]>"
    end
    alias to_s inspect

    private

    def __enumerator_block_call(&block)
      each(&block)
    end

    def __each_row(row, depth, &block)
      return yield(row.dup) if depth == @enumerables.size

      @enumerables[depth].each_entry { |value| __each_row(row + [value], depth + 1, &block) }
    end
  end
end
