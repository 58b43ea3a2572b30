# frozen_string_literal: true

class Bench
  # What a list of measurements says: its middle and its spread.
  module Statistic
    module_function

    # The value that `part` of the list is not above; between two, their weighted mean.
    def quantile(list, part)
      raise ArgumentError, "no measurements" if list.empty?

      sorted = list.sort
      place = (sorted.size - 1) * part
      low = sorted[place.floor]
      low + ((sorted[place.ceil] - low) * (place - place.floor))
    end

    def median(list) = quantile(list, 0.5)

    # The middle of the pairs' ratios: a slow moment falls on both of a pair, or spoils one pair.
    def paired_ratio(values, references) = median(values.zip(references).map { |value, reference| value / reference })

    # The ratio of what they take when nothing disturbs them: noise only ever adds. The very
    # lowest may be luck.
    def floor_ratio(values, references) = quantile(values, 0.1) / quantile(references, 0.1)
  end
end
