# frozen_string_literal: true

class Bench
  module Plot
    # Where a number stands between the ends of an axis, from 0 to 1.
    class Linear
      attr_reader :ticks

      def initialize(values, from_zero: true)
        low, high = values.minmax
        low = 0 if from_zero
        step = nice((high - low) / 5.0)
        @low = (low / step).floor * step
        @high = (high / step).ceil * step
        @ticks = Array.new(((@high - @low) / step).round + 1) { |number| @low + (number * step) }
      end

      def at(value) = (value - @low).fdiv(@high - @low)

      private

      # The next of 1, 2, 5, 10 and so on.
      def nice(step)
        return 1.0 unless step.positive?

        power = 10.0**Math.log10(step).floor
        [1, 2, 5, 10].map { |part| part * power }.find { |wide| wide >= step * 0.999 }
      end
    end

    # The same for numbers of very different size; ticks at powers of ten.
    class Logarithmic
      attr_reader :ticks

      def initialize(values)
        @low, @high = values.minmax.map { |value| Math.log10(value) }
        @low = (@low + 1e-9).floor
        @high = [(@high - 1e-9).ceil, @low + 1].max
        @ticks = (@low..@high).map { |power| 10.0**power }
      end

      def at(value) = (Math.log10(value) - @low).fdiv(@high - @low)
    end
  end
end
