s = "abc"
s.each_char { |c| print c, "-" }
s.each_byte { |b| print b, " " }
s.each_char.with_index(1) { |c, i| print i, c }
puts
s.upto("abf") { |x| print x, " " }
puts ("a".."e").to_a.join, ("aa".."ad").map(&:upcase).inspect, ("A".."zz").count, ("08".."11").to_a.inspect, ("a".."e").step(2).to_a.inspect, ("a"..."c").include?("c"), ("a".."z").cover?("mm"), ("a".."z") === "q"
puts s.each_char.zip(s.bytes).inspect, s.chars.rotate.join, s.chars.shuffle(random: Random.new(1)).sort.join, s.chars.each_with_object([]) { |c, a| a.unshift(c) }.join
enum = s.each_char
puts enum.next, enum.peek, enum.next, enum.next
begin
  enum.next
rescue StopIteration => e
  puts "stop: #{e.message}"
end
"x\ny\n".each_line.map(&:chomp)
