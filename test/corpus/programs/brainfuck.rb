class Brainfuck
  class SyntaxError < StandardError; end

  def initialize(source)
    @code = source.gsub(/[^\[\]<>+\-.,]/, "")
    @jumps = match_brackets
  end

  def run(input = "")
    tape = Hash.new(0)
    pointer = position = 0
    output = +""
    input = input.bytes
    while position < @code.length
      case @code[position]
      when ">" then pointer += 1
      when "<" then pointer -= 1
      when "+" then tape[pointer] = (tape[pointer] + 1) & 255
      when "-" then tape[pointer] = (tape[pointer] - 1) & 255
      when "." then output << tape[pointer].chr
      when "," then tape[pointer] = input.shift || 0
      when "[" then position = @jumps[position] if tape[pointer].zero?
      when "]" then position = @jumps[position] unless tape[pointer].zero?
      end
      position += 1
    end
    output
  end

  private

  def match_brackets
    open = []
    jumps = {}
    @code.each_char.with_index do |c, i|
      if c == "[" then open.push(i)
      elsif c == "]"
        start = open.pop or raise SyntaxError, "] at #{i} closes nothing"
        jumps[start] = i
        jumps[i] = start
      end
    end
    raise SyntaxError, "[ at #{open.last} is not closed" unless open.empty?

    jumps
  end
end

hello = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
puts Brainfuck.new(hello).run
puts Brainfuck.new(",[.,]").run("echo"), Brainfuck.new(",>,<[>[->+>+<<]>>[-<<+>>]<<<-]>>.").run([6, 7].pack("C*")).ord
["[[]", "]"].each do |bad|
  Brainfuck.new(bad)
rescue Brainfuck::SyntaxError => e
  puts e.message
end
Brainfuck.new(hello).run.size
