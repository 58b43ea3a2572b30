class Lexer
  TOKENS = {
    number: /\A\d+(\.\d+)?/,
    ident: /\A[a-zA-Z_]\w*/,
    op: /\A(\*\*|[-+*\/^%()=,])/,
    space: /\A\s+/
  }.freeze

  Token = Struct.new(:type, :value, :pos)

  def initialize(src)
    @src = src
  end

  def tokens
    pos = 0
    rest = @src.dup
    out = []
    until rest.empty?
      type, match = TOKENS.each do |t, re|
        m = rest[re]
        break [t, m] if m
      end
      raise SyntaxError, "unexpected #{rest[0].inspect} at #{pos}" unless match.is_a?(String)
      out << Token.new(type, match, pos) unless type == :space
      pos += match.length
      rest = rest[match.length..]
    end
    out
  end
end

class Parser
  PREC = { "+" => 1, "-" => 1, "*" => 2, "/" => 2, "%" => 2, "**" => 3, "^" => 3 }.freeze
  def initialize(tokens) = (@t = tokens; @i = 0)
  def peek = @t[@i]
  def advance = @t[@i].tap { @i += 1 }

  def parse(min = 0)
    lhs = primary
    while (tok = peek) && tok.type == :op && PREC[tok.value] && PREC[tok.value] >= min
      op = advance.value
      right_assoc = %w[** ^].include?(op)
      rhs = parse(PREC[op] + (right_assoc ? 0 : 1))
      lhs = [op.to_sym, lhs, rhs]
    end
    lhs
  end

  def primary
    tok = advance or raise "unexpected end"
    case tok
    in { type: :number, value: /\./ => v } then v.to_f
    in { type: :number, value: } then value.to_i
    in { type: :ident, value: } then [:var, value]
    in { type: :op, value: "(" }
      e = parse
      raise "expected )" unless advance&.value == ")"
      e
    in { type: :op, value: "-" } then [:neg, parse(3)]
    end
  end
end

def evaluate(ast, env = {})
  case ast
  when Numeric then ast
  else
    case ast
    in [:var, name] then env.fetch(name) { raise NameError, "undefined variable #{name}" }
    in [:neg, e] then -evaluate(e, env)
    in [:"^" | :**, l, r] then evaluate(l, env)**evaluate(r, env)
    in [op, l, r] then evaluate(l, env).public_send(op, evaluate(r, env))
    end
  end
end

env = { "x" => 3, "pi" => 3.14159 }
["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-x + 10 % 4", "pi * x^2", "10 / 4", "10 / 4.0", "y + 1", "3 $ 4", "1 / 0", "(1 + 2"].each do |src|
  ast = Parser.new(Lexer.new(src).tokens).parse
  puts "#{src.ljust(14)} => #{evaluate(ast, env)}   #{ast.inspect}"
rescue NameError, SyntaxError, ZeroDivisionError => e
  puts "#{src.ljust(14)} !! #{e.class}: #{e.message}"
rescue => e
  puts "#{src.ljust(14)} ?? #{e.message}"
end
