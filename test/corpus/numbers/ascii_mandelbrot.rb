chars = " .:-=+*#%@"
(-1.2).step(1.2, 0.3) do |y|
  puts (-2.1).step(0.9, 0.1).map { |x|
    c = Complex(x, y)
    z = 0
    n = (0...30).find { z = z * z + c; z.abs > 2 } || 30
    chars[n * (chars.size - 1) / 30]
  }.join.rstrip
end
sier = (0...8).map { |y| (" " * (8 - y) + (0..y).map { |x| (x & (y - x)).zero? ? "* " : "  " }.join).rstrip }
puts sier
koch = "F--F--F".then { |s| 1.times.inject(s) { |a, _| a.gsub("F", "F+F--F+F") } }
puts koch
rule30 = ->(row) { ([false] + row + [false]).each_cons(3).map { |a, b, c| a ^ (b || c) } }
row = [false] * 7 + [true] + [false] * 7
5.times { puts row.map { _1 ? "#" : "." }.join; row = rule30[row] }
row.count(true)
