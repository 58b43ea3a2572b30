# frozen_string_literal: true

module Corpus
  # What a program gave: its value and output, and "Class: message" of what it raised or nil.
  Result = Data.define(:value, :output, :error) do
    # Equal for equal results only: 1 is not 1.0, and 0.0 is not -0.0.
    def exact = [error, Result.exact(value), output]

    def self.exact(value)
      case value
      when Float then [:float, value.nan? ? :nan : [value].pack("G")]
      when String then [value.encoding == Encoding::BINARY ? :bytes : :text, value.b]
      when Array then value.map { |element| exact(element) }
      when Hash then [:hash, value.map { |key, element| [exact(key), exact(element)] }]
      when Time then [:time, value.to_r, value.utc_offset]
      when Range then [:range, exact(value.begin), exact(value.end), value.exclude_end?]
      else value
      end
    end
  end
end
