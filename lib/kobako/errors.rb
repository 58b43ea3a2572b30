# frozen_string_literal: true

module Kobako
  # Everything that a run raises is one of these, or belongs to the caller.
  class Error < StandardError; end

  # The engine ended the run: a fault of the guest, or a limit.
  class TrapError < Error; end

  # The run passed its timeout, Services' time included.
  class TimeoutError < TrapError; end

  # The guest wanted more memory than `memory_limit`.
  class MemoryLimitError < TrapError; end

  # The script made more Service calls than `max_calls`.
  class CallLimitError < TrapError; end

  # What a failure inside the guest tells beyond its message.
  module GuestFailure
    # "sandbox" or "service": whose failure it was, as the host saw it.
    attr_reader :origin
    # The guest exception's class name, a String, or nil when there was none.
    attr_reader :klass
    # The guest's frames, innermost first: `"(script):3:in total"`.
    attr_reader :backtrace_lines
    # Further facts, a Hash with String keys, or nil: `line` and `column` of a script
    # that does not compile, counted from 1; `hint`, where a name that is not there is
    # near to one that is.
    attr_reader :details
    # The line of the script that does not compile, with the column marked, or nil.
    attr_reader :excerpt

    # For kobako itself, and for tests of an application.
    def initialize(message = nil, origin: nil, klass: nil, backtrace_lines: [], details: nil)
      super(message)
      @origin = origin || default_origin
      @klass = klass
      @backtrace_lines = backtrace_lines.freeze
      @details = details
    end

    # Takes the excerpt from the script that did not compile.
    def locate(source) # :nodoc:
      line, column = details&.values_at("line", "column")
      # the guest says what they are
      return unless line.is_a?(Integer) && (column.nil? || column.is_a?(Integer))

      @excerpt = Excerpt.of(source, line, column)
    end

    # "Did you mean?  first", or nil.
    def hint
      text = details&.fetch("hint", nil)
      text if String === text
    end

    # The message, the hint, the excerpt and the guest's frames.
    def detailed_message(highlight: false, **)
      more = [hint, excerpt, *backtrace_lines.map { |line| "    from #{line}" }].compact
      more.empty? ? super : "#{super}\n#{more.join("\n")}"
    end
  end

  # The script raised, did not compile, or its result cannot be carried; or `#run` was
  # misused.
  class SandboxError < Error
    prepend GuestFailure

    private

    def default_origin
      "sandbox"
    end
  end

  # A Handle that the host does not know.
  class HandleTableError < SandboxError; end

  # One run was given `max_handles` Handles and needed another.
  class HandleTableExhausted < HandleTableError; end

  # A Service call failed and the script did not rescue it. A Service's own exception
  # is the `cause`.
  class ServiceError < Error
    prepend GuestFailure

    # The target Handle was invalidated.
    class Disconnected < ServiceError; end

    private

    def default_origin
      "service"
    end
  end
end
