module JSON
  class JSONError < StandardError
  end

  # The text is no JSON. Line and column count from 1.
  class ParserError < JSONError
    attr_reader :line, :column

    def self.at(text, place)
      offset, line, column = place
      rest = text.byteslice(offset, 128).to_s[0, 32]
      raise new(rest.empty? ? "unexpected end of input" : "unexpected token at '#{rest}'", line, column)
    end

    def initialize(message = nil, line = nil, column = nil)
      @line = line
      @column = column
      super(line ? "#{message} (line #{line} column #{column})" : message)
    end
  end

  class NestingError < ParserError
  end

  # The object cannot be written as JSON.
  class GeneratorError < JSONError
    attr_reader :invalid_object

    def initialize(message, invalid_object = nil)
      super(message)
      @invalid_object = invalid_object
    end
  end
  UnparserError = GeneratorError
  CircularDatastructure = NestingError
end
