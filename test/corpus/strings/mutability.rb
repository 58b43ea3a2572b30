a = "shared"
b = a
b << "!"
puts a, a.equal?(b), a.dup.equal?(a), a.frozen?, :sym.to_s.frozen?, "lit".dup.frozen?
c = "fixed".freeze
begin
  c << "x"
rescue FrozenError => e
  puts e.message, e.receiver.inspect
rescue => e
  puts e.class
end
d = +c
d << " up"
puts d, c, (-d).frozen?, c.upcase, d.upcase!.inspect, d.upcase!.inspect, "abc".capitalize!.inspect, "abc".sub!("z", "").inspect, "abc".squeeze!.inspect
e = "x"
e *= 3
e += "y"
e.clear if e.length > 10
puts e, e.replace("z"), e, e.concat("a", "b").tr!("ab", "AB"), e.empty?, e.strip!.inspect, e.chomp!.inspect
def change(s) = s.concat("changed")
orig = +"un"
change(orig)
orig
