PROGRAM = <<~ASM
  ; multiply 6 by 7 by adding
        set a 6
        set b 7
        set r 0
  loop: jz a end
        add r b
        dec a
        jmp loop
  end:  out r
ASM

lines = PROGRAM.lines.map { |l| l.sub(/;.*/, "").strip }.reject(&:empty?)
labels = {}
code = lines.each_with_index.map do |line, i|
  line = line.sub(/\A(\w+):\s*/) { labels[$1] = i; "" }
  line.split
end
registers = Hash.new(0)
output = []
pc = steps = 0
read = ->(x) { x =~ /\A-?\d+\z/ ? x.to_i : registers[x] }
while (op, x, y = code[pc])
  steps += 1
  pc += 1
  case op
  when "set" then registers[x] = read[y]
  when "add" then registers[x] += read[y]
  when "dec" then registers[x] -= 1
  when "jz" then pc = labels.fetch(y) if read[x].zero?
  when "jmp" then pc = labels.fetch(x)
  when "out" then output << read[x]
  else raise "unknown instruction #{op}"
  end
end
puts labels, "#{steps} steps"
[output, registers.to_h]
