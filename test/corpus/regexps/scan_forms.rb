text = "k1=v1; k2=v2;k3 = v3"
puts text.scan(/\w+\s*=\s*\w+/).inspect, text.scan(/(\w+)\s*=\s*(\w+)/).to_h, text.scan(/k(\d)/).flatten.map(&:to_i).sum
text.scan(/(?<key>k\d)/) { puts "#{$~[:key]} at #{$~.begin(0)} before #{$`.size} after #{$'.size}" }
puts "aXbXc".scan(/[a-z]/) { |c| print c }.inspect
puts "1,2;3".scan(/\d(?=[,;])/).inspect, "test1 test22".scan(/\d+/).map(&:to_i).inspect, "über Öl".scan(/\p{L}+/).inspect, "ab12cd".scan(/[a-z]+|\d+/).inspect, "aaa".scan(/aa/).inspect, "abc".scan(/(?=(\w\w))/).inspect, "".scan(/x*/).inspect
$~.inspect
