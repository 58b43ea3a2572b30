class Forth
  class Error < StandardError; end
  def initialize
    @stack = []
    @words = {
      "+" => -> { bin(:+) }, "-" => -> { bin(:-) }, "*" => -> { bin(:*) }, "/" => -> { bin(:/) },
      "dup" => -> { push(@stack.last || under) }, "drop" => -> { pop }, "swap" => -> { b, a = pop, pop; push(b); push(a) },
      "over" => -> { b, a = pop, pop; [a, b, a].each { push _1 } }, "." => -> { @out << pop.to_s },
      "cr" => -> { @out << "\n" }, "<" => -> { b, a = pop, pop; push(a < b ? -1 : 0) }
    }
    @out = []
  end

  def eval_line(line)
    tokens = line.downcase.split
    while (t = tokens.shift)
      if t == ":"
        name = tokens.shift
        body = tokens.shift(tokens.index(";"))
        tokens.shift
        raise Error, "illegal name #{name}" if name.match?(/\A-?\d+\z/)
        compiled = body.map { |w| @words[w] || (Integer(w, exception: false)&.then { |n| -> { push(n) } }) || raise(Error, "undefined word #{w}") }
        @words[name] = -> { compiled.each(&:call) }
      elsif @words.key?(t) then @words[t].call
      elsif t =~ /\A-?\d+\z/ then push(t.to_i)
      else raise Error, "undefined word #{t}"
      end
    end
    r = @out.join(" ")
    @out.clear
    r.empty? ? "ok <#{@stack.join(' ')}>" : r
  end

  private

  def push(x) = @stack.push(x)
  def pop = @stack.pop || under
  def under = raise(Error, "stack underflow")
  def bin(op) = (b = pop; push(pop.public_send(op, b)))
end
f = Forth.new
["1 2 + .", "3 dup * .", ": sq dup * ;", "7 sq .", "1 2 swap", "drop drop drop", "foo", ": 5 1 ;", "1 0 /", "2 3 over . . .", "1 2 < ."].each do |l|
  puts "#{l.ljust(18)} #{f.eval_line(l)}"
rescue Forth::Error, ZeroDivisionError => e
  puts "#{l.ljust(18)} ERR #{e.message}"
end
