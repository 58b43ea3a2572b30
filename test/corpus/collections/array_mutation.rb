a = (1..10).to_a
a.select!(&:even?)
a.map! { |x| x * 10 }
a.reject! { |x| x == 40 }
p a, a.reject! { false }, a.keep_if { |x| x > 20 }, a.uniq!, a.compact!, a.sort_by! { |x| -x }, a.reverse!, a.rotate!, a.push(nil, nil).compact!, a.flatten!, a.slice!(0, 1), a.insert(-2, :x), a.fill { |i| i }, a.replace([3, 1, 2]), a.sort!, a.swap rescue puts "no swap"
a[5] = 6
a[0, 2] = [:p, :q, :r]
a[-1..] = []
p a
b, *c = a
*d, e = a
f, (g, *h), i = 1, [2, 3, 4], 5
p b, c, d, e, f, g, h, i
first, second = second, first
x = y = [1]
y += [2]
p x, y, a.freeze.frozen?
begin
  a << 1
rescue => err
  puts err.class, err.message
end
m = Array.new(2) { Array.new(2, 0) }
m[0][1] = 5
z = Array.new(2, [])
z[0] << 1
[m, z]
