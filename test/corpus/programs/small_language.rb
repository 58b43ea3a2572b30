# A little language: variables, conditions, loops, functions. Interpreted from its source.
class Lox
  class Failure < StandardError; end
  TOKENS = /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<string>"[^"]*")|(?<name>[a-z_]\w*)|(?<op>==|!=|<=|>=|&&|\|\||[-+*\/%<>=!(){},;]))/
  BINARY = [%w[||], %w[&&], %w[== !=], %w[< > <= >=], %w[+ -], %w[* / %]].freeze
  Return = Struct.new(:value)

  def initialize(source)
    @tokens = []
    position = 0
    until source[position..].strip.empty?
      match = TOKENS.match(source, position)
      raise Failure, "cannot read #{source[position..].strip[0, 5].inspect}" unless match && match.begin(0) == position

      kind = match.names.find { |name| match[name] }
      @tokens << [kind.to_sym, match[kind]]
      position = match.end(0)
    end
    @globals = {}
  end

  def run
    program = []
    program << statement until @tokens.empty?
    execute(program, @globals)
  end

  private

  def peek?(*texts) = texts.include?(@tokens.dig(0, 1)) && @tokens[0][0] != :string
  def take?(text) = peek?(text) && @tokens.shift
  def take(text) = take?(text) || raise(Failure, "expected #{text}, got #{@tokens.dig(0, 1) || "the end"}")

  def statement
    if take?("print") then [:print, expression].tap { take(";") }
    elsif take?("let")
      name = @tokens.shift[1]
      take("=")
      [:set, name, expression].tap { take(";") }
    elsif take?("if")
      condition, yes = expression, block
      [:if, condition, yes, take?("else") ? block : []]
    elsif take?("while") then [:while, expression, block]
    elsif take?("return") then [:return, expression].tap { take(";") }
    elsif take?("fun")
      name = @tokens.shift[1]
      [:set, name, [:fun, names, block]]
    else [:do, expression].tap { take(";") }
    end
  end

  def names
    take("(")
    list = []
    until take?(")")
      list << @tokens.shift[1]
      take?(",")
    end
    list
  end

  def block
    take("{")
    list = []
    list << statement until take?("}")
    list
  end

  def expression(level = 0)
    return unary if level == BINARY.size

    left = expression(level + 1)
    left = [:binary, @tokens.shift[1], left, expression(level + 1)] while peek?(*BINARY[level])
    left
  end

  def unary
    return [:not, unary] if take?("!")
    return [:binary, "-", [:value, 0], unary] if take?("-")

    primary
  end

  def primary
    kind, text = @tokens.shift
    case kind
    in :number then [:value, text.include?(".") ? text.to_f : text.to_i]
    in :string then [:value, text[1..-2]]
    in :name
      return [:get, text] unless take?("(")

      arguments = []
      until take?(")")
        arguments << expression
        take?(",")
      end
      [:call, text, arguments]
    in :op if text == "(" then expression.tap { take(")") }
    in _ then raise Failure, "unexpected #{text || "end"}"
    end
  end

  def execute(statements, scope)
    statements.each do |node|
      result = case node
               in [:print, e] then puts(show(value(e, scope)))
               in [:set, name, e] then scope[name] = value(e, scope)
               in [:do, e] then value(e, scope)
               in [:return, e] then return Return.new(value(e, scope))
               in [:if, c, yes, no] then execute(value(c, scope) ? yes : no, scope)
               in [:while, c, body]
                 inner = nil
                 inner = execute(body, scope) while !inner.is_a?(Return) && value(c, scope)
                 inner
               end
      return result if result.is_a?(Return)
    end
    nil
  end

  def show(v) = v.nil? ? "nil" : v

  def value(node, scope)
    case node
    in [:value, v] then v
    in [:get, name] then scope.fetch(name) { @globals.fetch(name) { raise Failure, "no variable #{name}" } }
    in [:not, e] then !value(e, scope)
    in [:fun, *] then node
    in [:binary, "&&", a, b] then value(a, scope) && value(b, scope)
    in [:binary, "||", a, b] then value(a, scope) || value(b, scope)
    in [:binary, op, a, b] then value(a, scope).public_send(op, value(b, scope))
    in [:call, name, arguments]
      value([:get, name], scope) => [:fun, parameters, body]
      raise Failure, "#{name} takes #{parameters.size}, not #{arguments.size}" unless parameters.size == arguments.size

      execute(body, parameters.zip(arguments.map { |a| value(a, scope) }).to_h)&.value
    end
  end
end

Lox.new(<<~SOURCE).run
  fun fact(n) { if n < 2 { return 1; } return n * fact(n - 1); }
  fun fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
  print fact(20);
  print fib(15);
  let i = 0;
  while i < 3 { print "i is"; print i * 1.5; let i = i + 1; }
  print !(1 == 2) && "yes" != "no";
  print (1 + 2) * -3 % 5;
  if i >= 3 { print "done"; } else { print "never"; }
SOURCE
["print x;", "print (1;", "let a = @;", "fun f(a) { return a; } print f();", "print 1"].map do |source|
  Lox.new(source).run
rescue Lox::Failure => e
  puts e.message
  e.message.size
end
