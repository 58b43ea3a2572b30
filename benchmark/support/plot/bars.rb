# frozen_string_literal: true

require_relative "frame"
require_relative "scale"

class Bench
  module Plot
    # Bars to the right, a group to a label: `groups` is { label => { series => value } },
    # `limits` what a group's first bar should stay below.
    class Bars < Frame
      LEFT = 250
      RIGHT = 84
      TOP = 72
      BOTTOM = 66
      BAR = 16
      GAP = 12

      def initialize(axis:, groups:, marks: {}, limits: {}, **)
        super(**)
        @axis = axis
        @groups = groups
        @marks = marks
        @limits = limits
      end

      private

      def series = @groups.values.flat_map(&:keys).uniq
      def group_height = (series.size * BAR) + GAP
      def bottom = TOP + (@groups.size * group_height)
      def height = bottom + BOTTOM
      def across(value) = LEFT + (@axis.scale.at(value) * (WIDTH - LEFT - RIGHT))

      def draw
        surroundings(series)
        axes
        @groups.each_with_index { |(label, values), number| group(label, values, TOP + (number * group_height)) }
        @marks.each do |name, value|
          line("mark", across(value), TOP - 4, across(value), bottom)
          text(across(value) + 4, TOP - 6, name, css: "small")
        end
        line("axis", LEFT, TOP - 4, LEFT, bottom)
      end

      def axes
        @axis.scale.ticks.each do |tick|
          line("grid", across(tick), TOP - 4, across(tick), bottom)
          text(across(tick), bottom + 17, @axis.show[tick], anchor: "middle")
        end
        text((LEFT + WIDTH - RIGHT) / 2, bottom + 36, @axis.label, anchor: "middle")
      end

      def group(label, values, top)
        text(LEFT - 10, top + (values.size * BAR / 2.0) + 5, label, anchor: "end")
        values.each_with_index do |(name, value), number|
          above = top + (number * BAR)
          long = short([across(value) - LEFT, 1].max)
          place = %(x="#{LEFT}" y="#{above}" width="#{long}" height="#{BAR - 2}")
          @parts << %(<rect class="bar s#{series.index(name)}" #{place} rx="2"/>)
          text(across(value) + 6, above + 12, @axis.show[value], css: "small")
        end
        limit(@limits[label], top, values.size) if @limits[label]
      end

      def limit(value, top, bars) = line("mark", across(value), top - 3, across(value), top + (bars * BAR) + 1)
    end
  end
end
