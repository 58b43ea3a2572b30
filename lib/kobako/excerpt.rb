# frozen_string_literal: true

module Kobako
  # The line of a script that is wrong, with the place marked.
  #
  #   Kobako::Excerpt.of("a = 1\nx = )", 2, 5) # => "  2 | x = )\n    |     ^"
  #
  # Of a long line only what stands around the place; what cannot be printed shows as "?".
  module Excerpt
    # Characters of the line that are shown.
    WIDTH = 100

    class << self
      # Both counted from 1; without a column nothing is marked. Nil when the script has
      # no such line.
      def of(source, line, column = nil)
        text = line_of(utf8(source), line)
        return unless text && (column.nil? || column.between?(1, text.size + 1))

        from = [(column || 1) - WIDTH + (WIDTH / 4), 0].max
        head = "  #{line} | "
        shown = "#{head}#{text[from, WIDTH].gsub(/\s/, " ").gsub(/[^[:print:]]/, "?")}"
        return shown unless column

        "#{shown}\n#{"| ".rjust(head.size)}#{" " * (column - 1 - from)}^"
      rescue EncodingError
        nil # what cannot be UTF-8 was told as that
      end

      private

      # As the guest reads it: without a byte order mark.
      def utf8(source)
        text = source.encoding == Encoding::BINARY ? source.dup.force_encoding(Encoding::UTF_8) : source
        text.encode(Encoding::UTF_8, invalid: :replace, undef: :replace).delete_prefix("\uFEFF")
      end

      def line_of(text, number)
        bytes = text.b # where an index is found at once
        from = 0
        (number - 1).times { from = (bytes.index("\n", from) || return) + 1 }
        bytes[from...bytes.index("\n", from)].force_encoding(Encoding::UTF_8).chomp if number.positive?
      end
    end
  end
end
