class VM
  class StackUnderflow < RuntimeError; end
  OPS = {
    add: ->(a, b) { a + b }, sub: ->(a, b) { a - b },
    mul: ->(a, b) { a * b }, div: ->(a, b) { a / b }
  }.freeze

  def initialize(out: $stdout)
    @stack, @pc, @vars, @out = [], 0, {}, out
  end

  def run(program)
    code = program.each_line.map(&:strip).reject { |l| l.empty? || l.start_with?("#") }
    labels = {}
    code = code.each_with_index.with_object([]) do |(l, _), acc|
      l.end_with?(":") ? labels[l.chop] = acc.size : acc << l.split
    end
    while (ins, *args = code[@pc])
      @pc += 1
      case ins
      when "push" then @stack.push(Integer(args[0]))
      when *OPS.keys.map(&:to_s)
        b, a = pop, pop
        @stack << OPS[ins.to_sym].(a, b)
      when "store" then @vars[args.first] = pop
      when "load" then @stack << @vars.fetch(args.first)
      when "jnz" then @pc = labels.fetch(args[0]) if pop != 0
      when "print" then @out.puts pop
      when "halt" then break
      else raise ArgumentError, "unknown op: #{ins}"
      end
    end
    self
  end

  private

  def pop = @stack.pop || raise(StackUnderflow, "stack empty at #{@pc - 1}")
end
VM.new.run(<<~ASM)
  # factorial of 10
  push 10
  store n
  push 1
  store acc
  loop:
  load acc
  load n
  mul
  store acc
  load n
  push 1
  sub
  store n
  load n
  jnz loop
  load acc
  print
  halt
ASM
["add", "push x", "foo", "load q", "push 1\npush 0\ndiv"].each do |src|
  VM.new.run(src)
rescue VM::StackUnderflow, ArgumentError, KeyError, ZeroDivisionError => e
  puts "#{e.class}: #{e.message}"
end
