p 1 + 2 * 3 ** 2 - 4 / 2 % 3, (1 + 2) * 3, -2 ** 2, (-2) ** 2, 2 ** 3 ** 2, !true == false, 1 < 2 == true, 5 - 3 - 1, 2 + 3 == 5 && 1 < 2, true || false && false, (true or false) && false, [1, 2] + [3] * 2, "a" + "b" * 2, 7.0 / 2 * 2, 1 + 1.0, 3.zero? || 4, nil.to_a + [1], -3.abs, - 3.abs, 5 % 3 ** 2, 1 << 2 + 1, 6 & 3 | 8, 6 ^ 3 & 1, 4 > 3 && 3 > 2 && 2 > 1
x = y = 5
x += y -= 2
x **= 2
x %= 7
x <<= 3
x |= 1
x ^= 3
x &&= x + 1
z = nil
z ||= x
a = [1, 2]
a[0] += 5
a[-1] *= 3
h = Hash.new(0)
h[:k] += 1
h[:s] ||= "set"
s = "str"
s += "ing" unless s.empty?
t = x > 3 ? "gt" : "le"
u = (1 if x) || 2
b = true && nil
c = [*1..3].sum { |i| i * 2 } + 1
d = a.first.+(2).then { _1 - 1 }
e = a&.first&.succ
f = [[1, 2], [3, 4]].sum { |(i, j)| i * j }
g = not(true)
p x, y, z, a, h, s, t, u, b, c, d, e, f, g, a <=> [7, 6], :a <=> :b, nil.to_s + "x", 5.<=>(3), 5.send(:-, 2), -x, a == [7, 6], a.equal?(a), 1 == 1.0, 1.eql?(1.0), 17.0 == 17, a != [], "q" !~ /x/
[x, (p), (puts), [1, 2, 3].include?(2) ? "in" : "out"]
