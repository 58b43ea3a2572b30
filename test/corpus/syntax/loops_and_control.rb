out = []
for i in 1..3 do out << i end
for a, b in { x: 1, y: 2 } do out << [a, b] end
1.step(10, 4) { |n| out << n }
10.downto(8) { out << _1 }
3.times { |n| out << n * i }
loop do
  i += 1
  next if i == 5
  break if i > 6
  out << i
end
(1..Float::INFINITY).each { |n| break if n > 2; out << "n#{n}" }
i = 10
begin i -= 3 end while i > 0
out << i
res = [1, 2, 3, 4].each_with_index do |v, idx|
  next if v.odd?
  break v * 100 if idx > 2
end
out << res
outer = [1, 2, 3].flat_map do |x|
  [10, 20].filter_map do |y|
    next if x == 2
    x * y
  end
end
found = catch(:done) do
  5.times { |x| 5.times { |y| throw :done, [x, y] if x * y == 6 } }
  :none
end
count = 0
attempts = 0
[1, 2].each do |n|
  attempts += 1
  count += n
  redo if attempts == 1
end
until (i += 1) > 3 do end
e = [1, 2, 3].each
loop { out << e.next * 7 }
total = 0
1.upto(4) { |n; total| total = n }
puts out.inspect, outer.inspect, found.inspect, count, i, total
[*out.last(2), (1..3).each_entry.to_a, 5.times.each_slice(2).to_a]
