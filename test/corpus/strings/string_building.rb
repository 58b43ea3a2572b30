require "stringio"
buffer = StringIO.new
buffer.puts "line one", "line two"
buffer.print "a", "b"
buffer << "c" << 1
buffer.printf("%03d\n", 5)
puts buffer.string, buffer.string.lines.size
input = StringIO.new("first\nsecond\nthird\n")
puts input.gets, input.read, input.eof?, input.gets.inspect
input.rewind
input.each_line.with_index(1) { |l, i| puts "#{i}: #{l}" }
old = $stdout
$stdout = StringIO.new
puts "captured"
captured = $stdout.string
$stdout = old
captured
