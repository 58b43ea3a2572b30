# frozen_string_literal: true

class Bench
  # One line of a benchmark: what is measured, and the reference that is measured beside it.
  # `at` and `series` place it in a plot; `limit` is its mark in its own unit, `within` the
  # mark of its ratio. One that `leads` always comes before its reference.
  class Row
    attr_reader :name, :unit, :against, :values, :references, :limit, :within

    def initialize(name, measure, unit: "s", against: nil, gate: true, limit: nil, within: nil, series: nil, at: nil,
                   leads: false)
      @name = name
      @measure = measure
      @unit = unit
      @against = against
      @gate = gate
      @limit = limit
      @within = within
      @series = series
      @at = at
      @leads = leads
      @values = []
      @references = []
    end

    # Whether `rake bench:check` holds it against the baseline.
    def gated? = @gate && !@against.nil?

    def reference? = false

    def value = @measure.call

    # One pair, and at every other round the other way around: what comes second may find
    # the machine warmer.
    def measure(round)
      return @values << value unless @against

      leads = @leads || round.odd?
      @references << @against.measured unless leads
      @values << value
      @references << @against.measured if leads
    end

    def ratio = @against && Statistic.paired_ratio(@values, @references)

    # What the gate compares.
    def floor_ratio = @against && Statistic.floor_ratio(@values, @references)

    def median = Statistic.median(@values)

    def met? = [[@limit, @values.any? && median], [@within, ratio]].all? { |mark, now| mark.nil? || now <= mark }

    def marked? = !(@limit || @within).nil?

    def to_h
      { name: @name, unit: @unit, median: short(median), low: short(quartile(0.25)), high: short(quartile(0.75)),
        against: @against&.name, ratio: short(ratio), floor_ratio: short(floor_ratio),
        limit: short(@limit), within: short(@within), series: @series, at: @at,
        values: @values.map { |value| short(value) }, references: @references.map { |value| short(value) } }.compact
    end

    def quartile(part) = Statistic.quantile(@values, part)

    private

    def short(number) = number && Float(format("%.5g", number))
  end

  # What rows are held against. Its values are those beside all of them.
  class Reference < Row
    def initialize(name, measure, **) = super(name, measure, gate: false, **)

    def reference? = true

    def measured = value.tap { |value| @values << value }
  end
end
