class Scanner
  attr_reader :pos

  def initialize(text)
    @text = text
    @pos = 0
  end

  def eos? = @pos >= @text.size

  def scan(pattern)
    m = pattern.match(@text, @pos)
    return unless m && m.begin(0) == @pos

    @pos = m.end(0)
    m[0]
  end

  def peek(n) = @text[@pos, n]
end

def read_list(s)
  s.scan(/\(/) or raise "expected ( at #{s.pos}"
  items = []
  until s.scan(/\s*\)/)
    s.scan(/\s+/)
    items << if s.peek(1) == "(" then read_list(s)
             elsif (n = s.scan(/-?\d+/)) then n.to_i
             elsif (w = s.scan(/[^\s()]+/)) then w.to_sym
             else raise "unexpected end"
             end
  end
  items
end

def run(form, env = {})
  case form
  in Integer then form
  in Symbol then env.fetch(form)
  in [:let, [name, value], body] then run(body, env.merge(name => run(value, env)))
  in [:if, cond, yes, no] then run(cond, env) != 0 ? run(yes, env) : run(no, env)
  in [(:+ | :* | :-) => op, *args] then args.map { |a| run(a, env) }.reduce(op)
  end
end

program = "(let (x (* 6 7)) (if x (+ x 1 (- 10 3)) 0))"
tree = read_list(Scanner.new(program))
p tree
puts run(tree)
begin
  read_list(Scanner.new("(a (b"))
rescue => e
  puts e.message
end
tree.flatten.size
