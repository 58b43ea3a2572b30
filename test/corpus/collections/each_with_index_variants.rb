items = %w[zero one two]
items.each_with_index { |x, i| puts "#{i}:#{x}" }
items.each.with_index(10) { |x, i| print x, i, " " }
items.reverse_each.with_index { |x, i| print i, x, " " }
items.each_index { |i| print i }
puts
for x in items do print x[0] end
for i in 0...items.size
  next if i == 1
  print i
end
for a, b in [[1, 2], [3, 4]] do print a + b, "," end
puts x, i, a
i = 0
i += 1 while i < 5
i -= 1 until i <= 2
begin
  i += 10
end while i < 30
puts i
r = loop do
  i += 1
  break i * 2 if i > 35
end
puts r, (1..10).each_slice(4).with_index.map { |s, n| s.sum * n }.inspect, items.map.with_index { |s, n| s * n }.inspect, [5, 6].each_with_index.to_a.flatten.inspect, 10.times.select(&:odd?).inspect
out = [1, 2, 3, 4].each_with_object([]) do |n, acc|
  next if n == 2
  break acc if n == 4
  acc << n
end
outer = (1..3).each do |q|
  (1..3).each do |w|
    next if w == 2
    break if w > q
    print q, w, " "
  end
end
puts
[out, outer]
