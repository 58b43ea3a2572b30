class Calculator
  OPERATIONS = {
    "+" => :+, "-" => :-, "*" => :*, "/" => ->(a, b) { b.zero? ? raise(ZeroDivisionError, "cannot divide #{a} by zero") : a.fdiv(b) },
    "^" => :**, "%" => :modulo, "max" => ->(*xs) { xs.max }, "sqrt" => Math.method(:sqrt)
  }.freeze
  attr_reader :history
  def initialize = @history = []

  def compute(expr)
    tokens = expr.scan(/\d+\.?\d*|[a-z]+|[-+*\/^%(),]/)
    @pos = 0
    @tokens = tokens
    value = expression
    raise ArgumentError, "unexpected token #{@tokens[@pos].inspect}" if @pos < @tokens.size
    value = value.to_i if value.is_a?(Float) && value == value.to_i
    @history << [expr, value]
    value
  end

  def undo = @history.pop&.first

  private

  def peek = @tokens[@pos]
  def take(t = nil)
    raise ArgumentError, "expected #{t}, got #{peek.inspect}" if t && peek != t
    @tokens[@pos].tap { @pos += 1 }
  end
  def apply(op, *args) = (f = OPERATIONS.fetch(op)).is_a?(Symbol) ? args.reduce(f) : f.call(*args)
  def expression = binary(%w[+ -]) { binary(%w[* / %]) { power } }
  def binary(ops)
    left = yield
    left = apply(take, left, yield) while ops.include?(peek)
    left
  end
  def power
    base = unary
    peek == "^" ? apply(take, base, power) : base
  end
  def unary
    return -unary if peek == "-" && take
    case tok = take
    when "(" then expression.tap { take(")") }
    when /\A\d/ then tok.include?(".") ? tok.to_f : tok.to_i
    when /\A[a-z]/
      take("(")
      args = [expression]
      args << expression while peek == "," && take
      take(")")
      apply(tok, *args)
    when nil then raise ArgumentError, "unexpected end"
    else raise ArgumentError, "unexpected #{tok.inspect}"
    end
  end
end
c = Calculator.new
["1 + 2 * 3", "(1+2)*3", "2^3^2", "10 / 4", "-3 + 5", "max(1, 7, 3) + 1", "sqrt(16) * 2.5", "7 % 4", "1 / 0", "2 +", "foo(1)", "(1", "1 2"].each do |e|
  puts "#{e} = #{c.compute(e)}"
rescue ZeroDivisionError, ArgumentError => err
  puts "#{e} -> #{err.class}: #{err.message}"
rescue KeyError => err
  puts "#{e} -> unknown: #{err.key}"
end
p c.history.size, c.undo, c.history.last
