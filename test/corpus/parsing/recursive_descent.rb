Token = Struct.new(:type, :value)

class Lexer
  RULES = {
    number: /\d+(\.\d+)?/,
    ident: /[a-z_]\w*/i,
    op: %r{[-+*/()=,]},
    space: /\s+/
  }.freeze

  def initialize(input) = @input = input

  def tokens
    pos = 0
    result = []
    until pos >= @input.length
      type, match = RULES.each do |name, rule|
        m = @input.match(/\G#{rule}/, pos)
        break [name, m[0]] if m
      end
      raise ArgumentError, "unexpected #{@input[pos].inspect} at #{pos}" unless match.is_a?(String)

      result << Token.new(type, match) unless type == :space
      pos += match.length
    end
    result
  end
end

class Parser
  def initialize(tokens) = @tokens = tokens

  def parse
    node = expression
    raise "trailing input: #{@tokens.first.value}" unless @tokens.empty?

    node
  end

  private

  def expression
    left = term
    left = [@tokens.shift.value.to_sym, left, term] while %w[+ -].include?(@tokens.first&.value)
    left
  end

  def term
    left = factor
    left = [@tokens.shift.value.to_sym, left, factor] while %w[* /].include?(@tokens.first&.value)
    left
  end

  def factor
    token = @tokens.shift or raise "unexpected end"
    case token
    in { type: :number, value: } then value.include?(".") ? value.to_f : value.to_i
    in { type: :ident, value: } then value.to_sym
    in { type: :op, value: "(" }
      inner = expression
      raise "expected )" unless @tokens.shift&.value == ")"
      inner
    in { value: } then raise "unexpected #{value}"
    end
  end
end

p Parser.new(Lexer.new("a + 2 * (b - 3.5)").tokens).parse
["1 +", "1 ) 2", "3 $ 4"].each do |bad|
  Parser.new(Lexer.new(bad).tokens).parse
rescue RuntimeError, ArgumentError => e
  puts "#{e.class}: #{e.message}"
end
Parser.new(Lexer.new("1*2+3*4").tokens).parse
