ROWS = [["ruby", "A dynamic language with a focus on simplicity and productivity."], ["wasm", "A binary instruction format for a stack machine."], ["gem", "A package."]].freeze
wrap = ->(s, w) { s.scan(/\S.{0,#{w - 2}}\S(?=\s|$)|\S+/) }
key_width = ROWS.map { |k, _| k.size }.max
rule = "+-#{"-" * key_width}-+-#{"-" * 24}-+"
puts rule
ROWS.each do |key, text|
  wrap[text, 24].each_with_index { |line, i| puts "| #{(i.zero? ? key : "").ljust(key_width)} | #{line.ljust(24)} |" }
  puts rule
end
ROWS.to_h { |k, t| [k, wrap[t, 24].size] }
