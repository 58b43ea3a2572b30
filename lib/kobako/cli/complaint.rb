# frozen_string_literal: true

module Kobako
  class CLI
    # What the command says of itself, on standard error.
    module Complaint # :nodoc: all
      module_function

      # The message on one line, each detail on one below it.
      def write(message, details = [])
        $stderr.write("kobako: #{line(message)}\n", *details.map { |detail| "    #{line(detail)}\n" })
      rescue Errno::EPIPE
        raise
      rescue SystemCallError, IOError
        # nobody can be told, and the exit status still can tell
      end

      # The text with its control characters as Ruby's escapes, newlines above all.
      def line(text)
        text = text.dup.force_encoding(Encoding::UTF_8).scrub { |bytes| bytes.inspect[1..-2] }
        text.gsub(/[[:cntrl:]]/) { |character| character.inspect[1..-2] }
      end

      # The operating system's words, without Ruby's note of the call and the path.
      def reason(error) = error.message.sub(/ @ .*/m, "")
    end
  end
end
