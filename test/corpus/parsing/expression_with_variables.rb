class Formula
  PRECEDENCE = { "||" => 1, "&&" => 2, "==" => 3, "<" => 4, ">" => 4, "+" => 5, "-" => 5, "*" => 6, "/" => 6, "%" => 6 }.freeze
  FUNCTIONS = { "max" => ->(*a) { a.max }, "min" => ->(*a) { a.min }, "round" => ->(x, n = 0) { x.round(n) }, "if" => ->(c, a, b) { c ? a : b } }.freeze

  def initialize(text) = @tokens = text.scan(/\d+\.?\d*|[a-z_]\w*|&&|\|\||==|[-+*\/%<>(),]/i)

  def call(vars = {})
    @vars = vars
    @rest = @tokens.dup
    binary(0).tap { raise "unexpected #{@rest.first}" unless @rest.empty? }
  end

  private

  def binary(level)
    left = operand
    while (op = @rest.first) && PRECEDENCE.fetch(op, 0) > level
      @rest.shift
      right = binary(PRECEDENCE[op])
      left = case op
             when "&&" then left && right
             when "||" then left || right
             else left.public_send(op, right)
             end
    end
    left
  end

  def operand
    token = @rest.shift or raise "unexpected end"
    case token
    when "(" then binary(0).tap { @rest.shift }
    when "-" then -operand
    when /\A\d/ then token.include?(".") ? token.to_f : token.to_i
    when *FUNCTIONS.keys
      @rest.shift
      args = []
      args << binary(0) << @rest.shift until args.last == ")"
      FUNCTIONS[token].call(*args.each_slice(2).map(&:first))
    else @vars.fetch(token.to_sym) { raise NameError, "unknown variable #{token}" }
    end
  end
end

vars = { price: 12.5, qty: 4, rate: 0.19 }
["price * qty * (1 + rate)", "max(1, qty - 2, 3) * 2", "if(qty > 3 && price < 20, price / 2, 0)", "round(10 / 4.0 - -1, 1)", "nope + 1", "1 +", "7 % 4 == 3"].map do |f|
  Formula.new(f).call(vars).tap { |v| puts "#{f} => #{v}" }
rescue StandardError => e
  puts "#{f} => #{e.class}: #{e.message}"
  nil
end
