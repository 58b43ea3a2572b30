class Calculator
  OPERATIONS = {
    "+" => ->(a, b) { a + b },
    "-" => ->(a, b) { a - b },
    "*" => ->(a, b) { a * b },
    "/" => ->(a, b) { raise ZeroDivisionError, "Cannot divide by zero" if b.zero?; a / b },
    "**" => ->(a, b) { a**b },
    "%" => ->(a, b) { a % b }
  }.freeze

  def calculate(input)
    match = input.match(%r{\A\s*(-?\d+(?:\.\d+)?)\s*(\*\*|[-+*/%])\s*(-?\d+(?:\.\d+)?)\s*\z})
    return "Error: invalid expression" unless match

    left, operator, right = match.captures
    result = OPERATIONS[operator].call(left.to_f, right.to_f)
    result == result.to_i ? result.to_i : result.round(4)
  rescue ZeroDivisionError => e
    "Error: #{e.message}"
  end
end

calc = Calculator.new
["2 + 3", "10/4", "7 * -2", "2 ** 10", "1 / 0", "abc", "10 % 4", "0.1+0.2"].map { |e| calc.calculate(e).tap { |r| puts "#{e} = #{r}" } }
