# frozen_string_literal: true

module Corpus
  # One program's results beside each other; `cruby` is nil where this Ruby is too old for it.
  Comparison = Data.define(:program, :cruby, :guest) do
    # Characters of a text that a report shows.
    def self.width = 160

    def wanted = program.expected || cruby

    def same? = wanted.exact == guest.exact

    # A program that CRuby runs must give what stands beside it, and a value that can be carried.
    def broken
      return if cruby.nil?
      return "#{program.path}: #{cruby.error}" if cruby.error.to_s.match?(/\A(SyntaxError|LoadError|ended by)|carried/)
      return if program.expected.nil? || program.expected.exact == cruby.exact

      "#{program.path}: CRuby does not give what is expected"
    end

    # What is wanted and what is got, of the first that differs: how it ends, output, value.
    def difference
      pair = [wanted, guest]
      return pair.map { |result| short(result.error || "value #{result.value.inspect}") } if differ?(:error)
      return lines if differ?(:output)

      pair.map { |result| short("value #{result.value.inspect}") }
    end

    def report
      wanted, got = difference
      "#{program.path}\n  wanted #{wanted}\n  got    #{got}"
    end

    private

    def differ?(part) = wanted.public_send(part) != guest.public_send(part)

    def lines
      pair = [wanted, guest].map { |result| result.output.b.force_encoding("UTF-8").lines(chomp: true) }
      index = (0..).find { |number| pair[0][number] != pair[1][number] || number > pair[0].size }
      pair.map { |found| short("line #{index + 1} #{found[index]&.inspect || "is not there"}") }
    end

    def short(text) = text.size > Comparison.width ? "#{text[0, Comparison.width]}..." : text
  end
end
