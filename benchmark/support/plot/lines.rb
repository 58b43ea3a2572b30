# frozen_string_literal: true

require_relative "frame"
require_relative "scale"

class Bench
  module Plot
    # A number that says what it is on the axis, how it is shown there, and its scale.
    Axis = Data.define(:label, :show, :scale)

    # Lines through points: `series` is { name => [[x, y], ...] }, `marks` are { name => y }.
    class Lines < Frame
      LEFT = 78
      RIGHT = 24
      TOP = 76
      BOTTOM = 74
      HEIGHT = 430

      def initialize(across:, upward:, series:, marks: {}, **)
        super(**)
        @x = across
        @y = upward
        @series = series
        @marks = marks
      end

      private

      def height = HEIGHT
      def across(value) = LEFT + (@x.scale.at(value) * (WIDTH - LEFT - RIGHT))
      def up(value) = HEIGHT - BOTTOM - (@y.scale.at(value) * (HEIGHT - TOP - BOTTOM))

      def draw
        surroundings(@series.keys)
        axes
        marks
        @series.values.each_with_index { |points, number| curve(points, number) }
      end

      def axes
        @y.scale.ticks.each do |tick|
          line("grid", LEFT, up(tick), WIDTH - RIGHT, up(tick))
          text(LEFT - 8, up(tick) + 4, @y.show[tick], anchor: "end")
        end
        @x.scale.ticks.each do |tick|
          line("axis", across(tick), HEIGHT - BOTTOM, across(tick), HEIGHT - BOTTOM + 5)
          text(across(tick), HEIGHT - BOTTOM + 20, @x.show[tick], anchor: "middle")
        end
        line("axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM)
        text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - BOTTOM + 40, @x.label, anchor: "middle")
        text(18, (TOP + HEIGHT - BOTTOM) / 2, @y.label, anchor: "middle", turned: true)
      end

      def marks
        @marks.each do |name, value|
          line("mark", LEFT, up(value), WIDTH - RIGHT, up(value))
          text(WIDTH - RIGHT - 4, up(value) - 5, name, css: "small", anchor: "end")
        end
      end

      def curve(points, number)
        places = points.sort_by(&:first).map { |x, y| [short(across(x)), short(up(y))] }
        @parts << %(<polyline class="line s#{number}" points="#{places.map { |place| place.join(",") }.join(" ")}"/>)
        places.each { |left, top| @parts << %(<circle class="s#{number}" cx="#{left}" cy="#{top}" r="3.5"/>) }
      end
    end
  end
end
