class Enumerator
  # What Numeric#step and Range#step give without a block.
  class ArithmeticSequence < Enumerator
    attr_reader :begin, :end, :step

    class << self
      undef new

      def __new(first, last, step, named = nil)
        sequence = allocate
        sequence.send(:__set, first, last, step, false, named, nil)
        sequence
      end

      def __of_range(range, step, name = :step)
        sequence = allocate
        sequence.send(:__set, range.begin, range.end, step, range.exclude_end?, nil, [range, name])
        sequence
      end

      # Numbers of a Float sequence; what is nearly a whole step counts as one.
      def __float_count(first, last, step, exclude_end)
        count = (last - first) / step
        slack = (first.abs + last.abs + (last - first).abs) / step.abs * Float::EPSILON
        return step > 0 ? (first <= last ? 1 : 0) : (first >= last ? 1 : 0) if step.infinite?
        return Float::INFINITY if count.infinite? && count > 0

        slack = 0.5 if slack > 0.5
        return 0 if count < 0 && !(count + slack >= 0)

        if exclude_end
          return 0 if count <= 0

          whole = (count - slack).floor
          first + whole * step < last ? whole + 1 : whole + (count - slack < whole ? 0 : 1)
        else
          (count + slack).floor + 1
        end
      end
    end

    def exclude_end?
      @exclude_end
    end

    def each(&block)
      return self unless block

      if @exclude_end || @range
        __each_of_range(&block)
      else
        first = @end.is_a?(Float) ? Float(@begin) : @begin
        first.step(@end, @step, &block)
      end
      self
    end

    def size
      return Float::INFINITY if @end.nil?
      if [@begin, @end, @step].any? { |number| number.is_a?(Float) }
        count = ArithmeticSequence.__float_count(Float(@begin), Float(@end), Float(@step), @exclude_end)
        return count == Float::INFINITY ? count : [count, 0].max
      end
      raise ArgumentError, "step can't be 0" if @step == 0

      distance = @step > 0 ? @end - @begin : @begin - @end
      return 0 if distance < 0

      whole, rest = distance.divmod(@step.abs)
      @exclude_end && rest == 0 ? whole : whole + 1
    end

    def first(count = (none = true))
      return super(count) unless none

      each { |number| return number }
      nil
    end

    def last(count = nil)
      raise RangeError, "cannot get the last element of endless arithmetic sequence" if @end.nil?

      all = to_a
      count ? all.last(count) : all.last
    end

    def rewind
      self
    end

    def ==(other)
      other.is_a?(ArithmeticSequence) && @begin == other.begin && @end == other.end && @step == other.step &&
        @exclude_end == other.exclude_end?
    end
    alias eql? ==
    alias === ==

    def hash
      [@begin, @end, @step, @exclude_end].hash
    end

    def inspect
      return "((#{@range[0].inspect}).#{@range[1]}(#{@step.inspect}))" if @range

      "(#{@begin.inspect}.step(#{__arguments}))"
    end
    alias to_s inspect

    private

    def __set(first, last, step, exclude_end, named, range)
      @begin = first
      @end = last
      @step = step
      @exclude_end = exclude_end
      @named = named
      @range = range
      sequence = self
      initialize { |yielder| sequence.each { |number| yielder << number } }
    end

    def __arguments
      return [("by: #{@step.inspect}" unless @named[0]), ("to: #{@end.inspect}" unless @named[1])].compact.join(", ") if @named
      return @end.inspect if @step == 1 && @end

      [@end, @step].map(&:inspect).join(", ")
    end

    def __each_of_range
      if [@begin, @end, @step].any? { |number| number.is_a?(Float) } && @end
        count = size
        index = 0
        while index < count
          number = Float(@begin) + index * Float(@step)
          yield !@exclude_end && number > @end && @step > 0 ? Float(@end) : number
          index += 1
        end
        return
      end
      number = @begin
      while @end.nil? || (@step > 0 ? number < @end : number > @end) || (number == @end && !@exclude_end)
        yield number
        number += @step
      end
    end
  end
end
