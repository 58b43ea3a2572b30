m = /(\d+)-(\d+)(?:-(\d+))?/.match("tel 555-1234 end")
puts m.pre_match, m.post_match, m[0], m[-1].inspect, m[1..2].inspect, m.captures.inspect, m.begin(2), m.end(2), m.offset(0).inspect, m.size, m.string, m.regexp.inspect, m.to_s, m.byteoffset(1).inspect, m.names.inspect
puts m.values_at(0, 2).inspect, m == /(\d+)-(\d+)(?:-(\d+))?/.match("tel 555-1234 end"), m.inspect
all, a, b, c = *m
puts all, a, b, c.inspect
puts (/b/.match("abcabc", 2)).begin(0), "abc".match(/c/) { |x| x[0] * 3 }, "abc".match(/z/) { 1 }.inspect, /x/.match(nil).inspect
begin
  m[:nope]
rescue IndexError => e
  puts e.message
end
case m
in [x, y, nil] then puts "pattern #{x} #{y}"
end
m.to_a
