puts "%05d|%-8s|%8s|%+d|%x|%X|%#x|%o|%b|%#b|%e|%g|%G" % [42, "ab", "cd", 5, 255, 255, 255, 8, 5, 5, 12345.678, 0.00001234, 1e20]
puts "%08.3f|%.0f|%5.1f%%|%s|%p|%c|%c" % [3.14159, 2.5, 99.5, nil, nil, 65, "z"]
puts format("%<a>d-%<b>s %{a} %{b}", a: 1, b: "two")
puts format("%1$s %2$s %1$s", "x", "y")
puts format("%*d|%-*d|", 6, 42, 6, 42)
puts format("%.3s|%10.3s|", "abcdef", "abcdef")
puts format("% d|% d", 5, -5)
puts format("%+.2e", -0.000123)
puts format("%b %o %x", -5, -8, -255)
puts format("%08b", 37), format("%.10g", 1 / 3.0), format("%a", 1.0)
puts format("%s and %s", *%w[a b]), format("%-10s|", "é"), format("%5s|", "日本")
puts "%d" % 3.99, "%d" % "42", "%f" % "1.5", "%s" % :sym, "%s" % [[1, 2]], "%p %p" % ["a", :b]
puts "%,d" % 1 rescue puts "bad: #{$!.message}"
puts "%d %d" % [1] rescue puts "#{$!.class}: #{$!.message}"
puts "%d" % "abc" rescue puts "#{$!.class}: #{$!.message}"
puts "%d" % nil rescue puts "#{$!.class}: #{$!.message}"
puts "%<x>d" % { y: 1 } rescue puts "#{$!.class}: #{$!.message}"
puts 1234567.89.to_s.reverse.scan(/\d{1,3}/).join(",").reverse
puts 1234567.to_s.gsub(/(\d)(?=(\d{3})+$)/, '\1,')
puts 12345.6789.round(2), 12345.6789.floor(-2), 12345.6789.ceil(1), 1e10.to_i, 1e16, 1e15, 1.0e-5, 0.0001, 100.0, 1e100.to_i
$stdout.printf("%3d%%\n", 50)
$stdout.print "a", "b", 1, nil, "\n"
$stdout << "chain " << 1 << "\n"
STDOUT.write("w", 1, "\n")
