# frozen_string_literal: true

module Kobako
  module Outcome
    Panic = Data.define(:origin, :klass, :message, :backtrace, :details) # :nodoc:

    # What a guest says of a run without a value. Nothing in it is believed beyond its
    # types: whatever `origin` says, alone it is no more than a SandboxError. What is longer
    # than the guest's own limits is cut: the message at 64 KiB, other texts at 1 KiB, the
    # backtrace after 100 lines.
    #
    #   raise Kobako::Outcome.decode(bytes) # a SandboxError
    class Panic
      LONGEST_MESSAGE = 64 << 10
      LONGEST_LINE = 1 << 10
      LINES = 100
      TOLD = { "line" => Integer, "column" => Integer, "hint" => String }.freeze
      private_constant :LONGEST_MESSAGE, :LONGEST_LINE, :LINES, :TOLD

      ##
      # :attr_reader: origin
      # "sandbox" or "service" when the guest is honest, else any String.

      ##
      # :attr_reader: klass
      # The guest exception's class name, a String.

      ##
      # :attr_reader: message
      # A String.

      ##
      # :attr_reader: backtrace
      # The guest's frames, Strings, innermost first.

      ##
      # :attr_reader: details
      # A Hash, with String keys when the guest is honest: "fault", "line", "column", "hint".

      # From the decoded map; a TrapError when it is no such map. What is missing or of
      # another type is empty; other keys are ignored.
      def self.of(map)
        raise TrapError, "the guest broke the calling contract: a Panic must be a map" unless Hash === map

        new(origin: text(map["origin"]), klass: text(map["class"]), message: text(map["message"], LONGEST_MESSAGE),
            backtrace: list(map["backtrace"]), details: facts(map["details"]))
      end

      def self.text(value, longest = LONGEST_LINE) # :nodoc:
        return "" unless String === value

        value.byteslice(0, longest).force_encoding(Encoding::UTF_8).scrub("")
      end

      def self.list(value) # :nodoc:
        Array === value ? value.grep(String).first(LINES).map { |line| text(line) } : []
      end

      def self.facts(value) # :nodoc:
        return {} unless Hash === value

        String === value["hint"] ? value.merge("hint" => text(value["hint"])) : value
      end

      private_class_method :text, :list, :facts

      # The number of the Fault that the guest says ended it, or nil.
      def fault
        number = details["fault"]
        number if Integer === number
      end

      # The SandboxError for it.
      def exception
        SandboxError.new(message, origin: "sandbox", klass:, backtrace_lines: backtrace, details: told)
      end

      private

      def told
        found = details.slice(*TOLD.keys).select { |key, fact| TOLD[key] === fact }
        found unless found.empty?
      end
    end
  end
end
