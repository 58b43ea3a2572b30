code = "def add(a, b)\n  a + b\nend\n\nputs add(1, 2)"
code.each_line.with_index(1) { |line, n| puts "#{n.to_s.rjust(3)} | #{line.chomp}" }
width = code.lines.map { |l| l.chomp.length }.max
code.each_line(chomp: true).with_index { |l, i| puts l.ljust(width) + (i.even? ? " <" : " |") }
puts code.lines.size, code.lines.reject { |l| l.strip.empty? }.count, code.each_line.map(&:length).inspect
code.split("\n").each_with_index.to_h { |l, i| [i, l[/\w+/]] }
