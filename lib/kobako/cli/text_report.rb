# frozen_string_literal: true

require_relative "complaint"
require_relative "../errors"

module Kobako
  class CLI
    # What a run printed, on the channels it printed to, and then how it ended.
    class TextReport # :nodoc: all
      # After a run of `sandbox`.
      def initialize(sandbox)
        @sandbox = sandbox
      end

      def value(value)
        output
        $stdout.write("\n") if unfinished?(@sandbox.stdout)
        $stdout.write("=> #{value.inspect}\n")
        $stdout.flush
      end

      def error(error)
        output
        complain(headline(error), error.is_a?(GuestFailure) ? told_below(error) : [])
      end

      # A signal ended the run: what it printed by then.
      def interrupt = output

      private

      def output
        $stdout.write(@sandbox.stdout)
        $stdout.flush
        $stderr.write(@sandbox.stderr)
        truncation("output", @sandbox.stdout_limit) if @sandbox.stdout_truncated?
        truncation("error", @sandbox.stderr_limit) if @sandbox.stderr_truncated?
      end

      def truncation(channel, limit)
        complain("standard #{channel} is truncated: the script printed more than #{limit} bytes")
      end

      def complain(message, frames = [])
        $stderr.write("\n") if unfinished?(@sandbox.stderr) && !@complained
        @complained = true
        Complaint.write(message, frames)
      end

      def unfinished?(text) = !text.empty? && !text.end_with?("\n")

      # The message and the class, as Ruby writes them; one of them where they say the same.
      def headline(error)
        message = Complaint.line(error.message)
        klass = Complaint.line(error.klass.to_s) if error.is_a?(GuestFailure)
        return message if klass.nil? || klass.empty? || klass == message

        message.empty? ? klass : "#{message} (#{klass})"
      end

      # Equal frames in a row, as an endless recursion leaves them, on one line.
      def told_below(error) = [*error.hint&.lines(chomp: true), *folded(error.backtrace_lines)]

      def folded(frames)
        frames.chunk_while { |one, other| one == other }.map do |same|
          "from #{same.first}#{" (#{same.size} times)" if same.size > 1}"
        end
      end
    end
  end
end
