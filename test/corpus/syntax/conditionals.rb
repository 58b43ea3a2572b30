x = 15
puts "big" if x > 10
puts "not small" unless x < 10
puts x > 10 ? (x > 14 ? "huge" : "large") : "small"
grade = if x >= 90 then "A"
        elsif x >= 15
          "B"
        else "C"
        end
kind = case
       when x.even? then :even
       when x % 5 == 0, x % 3 == 0 then :multiple
       else :odd
       end
word = case x when 0, 1 then "tiny" when 2..20 then "medium" end
type = case "str"
       when Integer, Float then :number
       when String, Symbol
         :text
       end
none = case 5 when 6 then 1 end
y = (x if x > 100)
z = while true do break "value" end
w = until false do break end
v = begin
  1
  2
end
puts grade, kind, word, type, none.inspect, y.inspect, z, w.inspect, v, (not true), (true and false), (nil or "default"), !!nil, (x <=> 3)
puts "both" if x > 1 && x < 20 and not x == 5
u = x > 5 && "short circuit" || "never"
t = nil || false || "last"
i = 0
i += 1 until i == 5
print i -= 1, " " while i > 0
puts
puts (x == 15 ? "yes" : "no"), (defined?(qq) ? 1 : 2), __method__.inspect, [*1..3, *"a"].inspect, (1 if false).inspect
[u, t, (x > 1) & (x < 3), true ^ true, x.between?(1, 20) | false]
