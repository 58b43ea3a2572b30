puts
puts nil, true, [nil], [], [[]], "with newline\n", :sym, 1.0, 2r, 3i, 1..2
p
p nil
p 1, "two", :three
x = p("returned")
puts x
print 1, 2, "three", nil, :four, "\n"
puts "multi\nline", 'single #{no} \n quotes', "tab\tbell\\ \u00e9 \x41 \101 \e[0m".inspect
puts "a" "b" 'c', "x" * 3, "con" + "cat" << "enated"
puts [1, [2, [3, [4]]]].to_s, { a: { b: [1] } }.to_s, nil.to_s.empty?, nil.inspect
$, = nil
puts [1, 2].join("-"), %w[a b] * ", "
display = 42.display
puts
p(*[1, 2])
p [], {}, "", nil..nil
