# frozen_string_literal: true

require "json"
require_relative "json_value"
require_relative "../errors"

module Kobako
  class CLI
    # A run as one JSON object on one line. Nothing else is printed, a truncation is a
    # flag.
    class JSONReport # :nodoc: all
      # After a run of `sandbox`.
      def initialize(sandbox)
        @sandbox = sandbox
      end

      def value(value) = write(value, nil)

      def error(error) = write(nil, facts(error))

      # A signal ended the run: half an object would help nobody.
      def interrupt; end

      private

      def facts(error)
        facts = { "class" => error.class.name, "message" => error.message,
                  "klass" => nil, "origin" => nil, "backtrace" => [], "details" => nil }
        return facts unless error.is_a?(GuestFailure)

        facts.merge("klass" => error.klass, "origin" => error.origin,
                    "backtrace" => error.backtrace_lines, "details" => error.details)
      end

      def write(value, error)
        object = { "value" => value, "stdout" => @sandbox.stdout, "stderr" => @sandbox.stderr,
                   "stdout_truncated" => @sandbox.stdout_truncated?,
                   "stderr_truncated" => @sandbox.stderr_truncated?, "error" => error }
        # a value may be nested deeper than the 100 levels that JSON stops at
        $stdout.write(JSON.generate(JSONValue.of(object), max_nesting: 0), "\n")
        $stdout.flush
      end
    end
  end
end
