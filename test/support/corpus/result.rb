# frozen_string_literal: true

module Corpus
  # What a program gave: its value and output, and "Class: message" of what it raised or nil.
  Result = Data.define(:value, :output, :error) do
    # Equal for equal results only: 1 is not 1.0, and 0.0 is not -0.0.
    def exact = [error, Result.exact(value), output]

    def self.exact(value)
      case value
      when Float then [:float, value.nan? ? :nan : [value].pack("G")]
      when String then [binary?(value) ? :bytes : :text, value.b]
      when Array then value.map { |element| exact(element) }
      when Hash then [:hash, value.map { |key, element| [exact(key), exact(element)] }]
      when Time then [:time, value.to_r, value.utc_offset]
      when Range then [:range, exact(value.begin), exact(value.end), value.exclude_end?]
      else value
      end
    end

    # ASCII alone is text: CRuby makes some of its own, as messages, binary.
    def self.binary?(text) = text.encoding == Encoding::BINARY && !text.ascii_only?
  end
end
