class Enumerator
  # The operations of a Lazy.
  class Lazy
    def map(&block)
      __wanted(block, :map)
      __then(:map, [], size) { |sink| each { |*values| sink.call(block.call(*values)) } }
    end

    def collect(&block)
      __wanted(block, :map)
      __then(:collect, [], size) { |sink| each { |*values| sink.call(block.call(*values)) } }
    end

    def select(&block)
      __wanted(block, :select)
      __then(:select) { |sink| each { |*values| sink.call(*values) if block.call(*values) } }
    end
    alias filter select
    alias find_all select

    def reject(&block)
      __wanted(block, :reject)
      __then(:reject) { |sink| each { |*values| sink.call(*values) unless block.call(*values) } }
    end

    def filter_map(&block)
      __wanted(block, :filter_map)
      __then(:filter_map) do |sink|
        each do |*values|
          value = block.call(*values)
          sink.call(value) if value
        end
      end
    end

    def flat_map(&block)
      __wanted(block, :flat_map)
      __then(:flat_map) do |sink|
        each do |*values|
          value = block.call(*values)
          if value.is_a?(Array) || (value.respond_to?(:force) && value.respond_to?(:each))
            value.each(&sink)
          else
            sink.call(value)
          end
        end
      end
    end
    alias collect_concat flat_map

    def grep(pattern, &block)
      __then(:grep, [pattern]) do |sink|
        each do |*values|
          value = values.__svalue
          sink.call(block ? block.call(value) : value) if pattern === value
        end
      end
    end

    def grep_v(pattern, &block)
      __then(:grep_v, [pattern]) do |sink|
        each do |*values|
          value = values.__svalue
          sink.call(block ? block.call(value) : value) unless pattern === value
        end
      end
    end

    def take(count)
      count = count.__to_int
      raise ArgumentError, "attempt to take negative size" if count < 0

      all = size
      __then(:take, [count], all && [all, count].min) do |sink|
        taken = 0
        if count > 0
          each do |*values|
            taken += 1
            sink.call(*values)
            break if taken >= count
          end
        end
      end
    end

    def take_while(&block)
      __wanted(block, :take_while)
      __then(:take_while) do |sink|
        each do |*values|
          break unless block.call(*values)

          sink.call(*values)
        end
      end
    end

    def drop(count)
      count = count.__to_int
      raise ArgumentError, "attempt to drop negative size" if count < 0

      all = size
      __then(:drop, [count], all && [all - count, 0].max) do |sink|
        left = count
        each { |*values| left > 0 ? left -= 1 : sink.call(*values) }
      end
    end

    def drop_while(&block)
      __wanted(block, :drop_while)
      __then(:drop_while) do |sink|
        dropping = true
        each do |*values|
          dropping &&= block.call(*values)
          sink.call(*values) unless dropping
        end
      end
    end

    def zip(*others, &block)
      return super if block

      __then(:zip, others, size) do |sink|
        sources = others.map { |other| Enumerable.__zip_source(other) }
        index = 0
        each do |*values|
          row = [values.__svalue]
          sources.each { |other| row << (other.is_a?(Array) ? other[index] : Enumerable.__zip_next(other)) }
          index += 1
          sink.call(row)
        end
      end
    end

    def uniq(&block)
      __then(:uniq) do |sink|
        seen = {}
        each do |*values|
          key = block ? block.call(*values) : values.__svalue
          next if seen.key?(key)

          seen[key] = true
          sink.call(*values)
        end
      end
    end

    def compact
      __then(:compact) { |sink| each { |*values| sink.call(*values) unless values.__svalue.nil? } }
    end

    def with_index(offset = 0, &block)
      __then(:with_index, offset == 0 ? [] : [offset], size) do |sink|
        index = (offset || 0).__to_int - 1
        each do |*values|
          value = values.__svalue
          index += 1
          if block
            block.call(value, index)
            sink.call(value)
          else
            sink.call([value, index])
          end
        end
      end
    end

    def each_with_index(&block)
      with_index(0, &block)
    end

    def chunk_while(&block)
      super.lazy
    end

    def slice_when(&block)
      super.lazy
    end

    def slice_before(*pattern, &block)
      super.lazy
    end

    def slice_after(*pattern, &block)
      super.lazy
    end

    def chunk(&block)
      super.lazy
    end
  end
end
