class Calculator
  PRECEDENCE = { "+" => 1, "-" => 1, "*" => 2, "/" => 2, "^" => 3 }.freeze

  def evaluate(text)
    output, operators = [], []
    text.scan(/\d+(?:\.\d+)?|[-+*\/^()]/) do |token|
      case token
      when /\d/ then output << token.to_f
      when "(" then operators << token
      when ")"
        apply(output, operators.pop) until operators.last == "("
        operators.pop
      else
        while operators.any? && operators.last != "(" && higher?(operators.last, token)
          apply(output, operators.pop)
        end
        operators << token
      end
    end
    apply(output, operators.pop) until operators.empty?
    output.first
  end

  private

  def higher?(left, right)
    right == "^" ? PRECEDENCE[left] > PRECEDENCE[right] : PRECEDENCE[left] >= PRECEDENCE[right]
  end

  def apply(stack, operator)
    b, a = stack.pop, stack.pop
    stack << (operator == "^" ? a**b : a.public_send(operator, b))
  end
end

calc = Calculator.new
["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "10 / 4 - 1", "7 - 3 - 2"].map do |expr|
  result = calc.evaluate(expr)
  puts "#{expr} = #{result}"
  result
end
