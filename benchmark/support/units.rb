# frozen_string_literal: true

class Bench
  # Seconds, so that a mark reads as it is written elsewhere: 10 * MICRO.
  MILLI = 1e-3
  MICRO = 1e-6

  # Numbers as people read them.
  module Units
    STEPS = { "s" => [[1.0, "s"], [1e-3, "ms"], [1e-6, "µs"], [1e-9, "ns"]],
              "bytes" => [[1024.0**3, "GiB"], [1024.0**2, "MiB"], [1024.0, "KiB"], [1.0, "bytes"]] }.freeze

    module_function

    # What 1 of the fitting unit is, and its name.
    def step(value, unit)
      steps = STEPS.fetch(unit, [[1.0, unit]])
      steps.find { |one,| value.abs >= one } || steps.last
    end

    def show(value, unit)
      return "#{value.round} #{unit}" if !STEPS.key?(unit) && value == value.round

      one, name = step(value, unit)
      "#{digits(value / one)} #{name}"
    end

    # Three digits, and no more than two behind the point.
    def digits(number)
      places = (2 - Math.log10([number.abs, 0.01].max).floor).clamp(0, 2)
      format("%.#{places}f", number)
    end
  end
end
