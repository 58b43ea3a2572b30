s = "Hello, wörld!"
puts s[0], s[-1], s[1..3], s[1...3], s[7..], s[..4], s[-6, 5], s[100].inspect, s[5, 100], s["wör"], s["xyz"].inspect
puts s.slice(0, 5), s[13].inspect, s[13, 1].inspect, s[14, 1].inspect
t = s.dup
t[0] = "J"
t[-1..] = "?!"
t["wörld"] = "there"
puts t
t.insert(5, "---").insert(-1, "END")
puts t, t.length, t.bytesize
u = +"abcdef"
puts u.slice!(1..2), u, u.chop, u.chomp("f"), u.chr, u.succ, "az".next, "Zz".succ, "a9".succ, "1.9".succ, "".succ.inspect
puts s.index("o"), s.index("o", 5).inspect, s.rindex("l"), s.index(/[[:punct:]]/), s.byteindex("w")
begin
  u[50] = "x"
rescue IndexError => e
  puts e.message
end
begin
  u["nope"] = "x"
rescue IndexError => e
  puts e.message
end
[s.chars.first(3), s.bytes.last, s.codepoints[8]]
