# frozen_string_literal: true

require "optparse"

class Bench
  # What a benchmark's command line may say.
  class Options
    attr_reader :rounds

    def self.of_the_command = @of_the_command ||= new(ARGV.dup)

    def initialize(arguments)
      @save = @gate = false
      @slower = 0.0
      parser.parse!(arguments)
    end

    # Write the results to benchmark/results.
    def save? = @save

    # Measure the gated rows alone, quickly, and print them as JSON.
    def gate? = @gate

    # The part of its time by which everything measured is made longer, references not: to see
    # that the gate notices.
    attr_reader :slower

    private

    def parser
      OptionParser.new do |parser|
        parser.on("--save", "write benchmark/results/NAME.json") { @save = true }
        parser.on("--gate", "the gated rows alone, as JSON") { @gate = true }
        parser.on("--slower PERCENT", Float, "make what is measured so much slower") { |part| @slower = part / 100 }
        parser.on("--rounds NUMBER", Integer, "how often everything is measured") { |number| @rounds = number }
      end
    end
  end
end
