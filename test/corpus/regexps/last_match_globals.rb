"hello world" =~ /o (w)(x)?/
puts $~[0], $1, $2.inspect, $&, $`, $', $+, $~.size, Regexp.last_match(1)
"nothing" =~ /zzz/
puts $~.inspect, $1.inspect
def inner = "abc" =~ /b/
"xyz" =~ /y/
inner
puts $&
if "2024" !~ /\D/ then puts "only digits" end
["a1", "b2"].each { |s| s =~ /\d/ and puts $& }
case "key: value"
when /\A(\w+):\s*(.*)/ then puts "#{$1}->#{$2}"
end
puts "x" if "foobar".match?(/bar/)
puts $~ ? $~[0] : "nil"
words = %w[apple bob cat].grep(/(b)/) { $1 * 2 }
puts words.inspect, %w[apple bob cat].grep_v(/a/).inspect
$~ = nil
$&.inspect
