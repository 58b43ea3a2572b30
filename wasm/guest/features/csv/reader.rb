class CSV
  # Takes a text apart into rows, each with which of its fields stood in quotes.
  class Reader
    def initialize(text, options)
      @text = text
      @separator = options[:col_sep] || ","
      @quote = options[:quote_char] || "\""
      @skip_blanks = options[:skip_blanks]
      @strip = options[:strip]
      @at = 0
      @line = 1
    end

    def rows
      rows = []
      rows << row while @at < @text.bytesize
      @skip_blanks ? rows.reject { |fields, _| fields.empty? } : rows
    end

    private

    def row
      fields = []
      quoted = []
      return [fields, quoted] if line_end

      loop do
        quoted << at?(@quote)
        fields << (quoted.last ? quoted_field : plain_field)
        break unless skip(@separator)
      end
      unless line_end || @at >= @text.bytesize
        raise MalformedCSVError.new("Any value after quoted field isn't allowed", @line)
      end

      [fields, quoted]
    end

    def at?(text)
      @text.byteslice(@at, text.bytesize) == text
    end

    def skip(text)
      return false unless at?(text)

      @at += text.bytesize
      true
    end

    def line_end
      return false unless skip("\r\n") || skip("\n") || skip("\r")

      @line += 1
      true
    end

    def plain_field
      finish = [@separator, "\n", "\r"].map { |mark| @text.byteindex(mark, @at) || @text.bytesize }.min
      field = @text.byteslice(@at, finish - @at)
      raise MalformedCSVError.new("Illegal quoting", @line) if field.include?(@quote)

      @at = finish
      field = field.strip if @strip
      field.empty? ? nil : field
    end

    # A quote within is written twice.
    def quoted_field
      started = @line
      @at += @quote.bytesize
      field = "".dup
      loop do
        finish = @text.byteindex(@quote, @at)
        raise MalformedCSVError.new("Unclosed quoted field", started) if finish.nil?

        part = @text.byteslice(@at, finish - @at)
        @line += part.count("\n")
        field << part
        @at = finish + @quote.bytesize
        return field unless skip(@quote)

        field << @quote
      end
    end
  end

  # Writes a row.
  class Line
    def initialize(col_sep: ",", row_sep: "\n", quote_char: "\"", force_quotes: false, quote_empty: true)
      @separator = col_sep
      @line_end = row_sep == :auto ? "\n" : row_sep
      @quote = quote_char
      @always = force_quotes
      @quote_empty = quote_empty
    end

    def text(row)
      row.map { |field| field(field) }.join(@separator) + @line_end
    end

    private

    def field(value)
      return @always ? @quote * 2 : "" if value.nil?

      text = value.to_s
      return @quote_empty ? @quote * 2 : "" if text.empty?
      return text unless @always || [@separator, @quote, "\n", "\r"].any? { |mark| text.include?(mark) }

      "#{@quote}#{text.gsub(@quote, @quote * 2)}#{@quote}"
    end
  end
end
