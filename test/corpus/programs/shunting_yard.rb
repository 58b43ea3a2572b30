class ShuntingYard
  Operator = Data.define(:precedence, :right) do
    def before?(other) = precedence > other.precedence || (precedence == other.precedence && !other.right)
  end
  OPERATORS = {
    "^" => Operator.new(4, true), "*" => Operator.new(3, false), "/" => Operator.new(3, false),
    "+" => Operator.new(2, false), "-" => Operator.new(2, false)
  }.freeze

  class MismatchedParentheses < StandardError; end

  def initialize(infix, trace: false)
    @tokens = infix.scan(/\d+(?:\.\d+)?|[-+*\/^()]/)
    @trace = trace
  end

  def rpn
    output, stack = [], []
    @tokens.each do |token|
      case token
      when "(" then stack.push(token)
      when ")"
        output << stack.pop while stack.any? && stack.last != "("
        raise MismatchedParentheses, ")" unless stack.pop
      when *OPERATORS.keys
        output << stack.pop while stack.any? && OPERATORS[stack.last]&.before?(OPERATORS[token])
        stack << token
      else output << token
      end
      puts format("%-4s %-24s %s", token, output.join(" "), stack.join(" ")).rstrip if @trace
    end
    raise MismatchedParentheses, "(" if stack.include?("(")

    output + stack.reverse
  end
end

def evaluate(rpn)
  rpn.each_with_object([]) do |token, stack|
    if token.match?(/\d/) then stack.push(token.to_f)
    else
      b, a = stack.pop, stack.pop
      stack << (token == "^" ? a**b : a.send(token, b))
    end
  end.first
end

rpn = ShuntingYard.new("3 + 4 * 2 / ( 1 - 5 ) ^ 2 ^ 3", trace: true).rpn
puts rpn.join(" "), evaluate(rpn)
puts evaluate("3 4 2 * 1 5 - 2 3 ^ ^ / +".split)
["(1 + 2", "1 + 2)"].each do |bad|
  ShuntingYard.new(bad).rpn
rescue ShuntingYard::MismatchedParentheses => e
  puts "mismatched #{e.message}"
end
[rpn.join(" "), evaluate(rpn)]
