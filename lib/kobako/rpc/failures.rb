# frozen_string_literal: true

module Kobako
  module RPC
    # The Faults of one run, by the numbers that tie what a script lets through to what
    # the host saw.
    class Failures # :nodoc: all
      # Of many only the latest are kept: a loop that rescues would keep their exceptions.
      KEPT = 16

      # A Fault, and what the Service raised: it stays on the host.
      Failure = Data.define(:fault, :exception)

      def initialize
        @kept = {}
        @count = 0
      end

      # A numbered Fault.
      def add(type, message, exception = nil)
        number = @count += 1
        fault = Fault.new(type:, message:, details: { "id" => number })
        @kept.delete(number - KEPT)
        @kept[number] = Failure.new(fault:, exception:)
        fault
      end

      # The Failure with that number, or nil when there was none in this run. Of one that
      # is not kept any more, neither type nor exception is known.
      def [](number)
        @kept.fetch(number) { Failure.new(fault: nil, exception: nil) if number.between?(1, @count) }
      end
    end
  end
end
