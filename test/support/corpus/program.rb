# frozen_string_literal: true

module Corpus
  # One program of the corpus. Its path is "topic/name".
  Program = Data.define(:path) do
    # For a program that only runs in newer Rubies: its first line.
    def self.needs = /\A# Needs Ruby (\d+\.\d+)\.$/

    def topic = File.dirname(path)

    def source = File.read(file(".rb"), encoding: "UTF-8")

    # Whether the Ruby that runs the tests can run it.
    def cruby?
      needed = source[Program.needs, 1]
      needed.nil? || Gem::Version.new(RUBY_VERSION) >= Gem::Version.new(needed)
    end

    # What stands in the file beside it, or nil.
    def expected
      return unless File.exist?(file(".expected"))

      output, value = File.read(file(".expected"), encoding: "UTF-8").match(/\A(.*)^=> (.*)\n\z/m).captures
      Result.new(value: eval(value), output:, error: nil) # rubocop:disable Security/Eval -- a literal of ours
    end

    def expect(result)
      # a Rational's inspect is Ruby for something else
      literal = result.value.inspect.gsub(%r{\((-?\d+/\d+)\)}, '(\1r)')
      File.write(file(".expected"), "#{result.output}=> #{literal}\n")
    end

    private

    def file(ending) = File.join(FOLDER, path + ending)
  end
end
