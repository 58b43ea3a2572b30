a = [5, 3, 8, 1]
a << 9
a.push(2, 7).unshift(0).insert(2, 4)
p a, a.pop, a.shift, a.first(2), a.last(2), a.take_while { |x| x > 2 }, a.drop(3), a.sort, a.sort { |x, y| y <=> x }, a.max(2), a.min, a.sum, a.reverse, a.rotate(2), a.include?(8), a.count(&:even?)
p a.delete(8), a.delete_at(0), a.delete(100), a.delete_if(&:odd?), a.compact, a.fill(0, 1), a.concat([1, 2], [3]), a.values_at(0, -1, 10), a.fetch(1), a.dig(0), a.sample.class, a.slice(1, 2), a[1..], a[-2..], a[5, 1], a[10], a.at(-1), a.find { |x| x > 1 }
begin
  a.fetch(99)
rescue IndexError => e
  puts e.message
end
p a.fetch(99, :none), a.fetch(99) { |i| i * 2 }, Array.new(3) { |i| i**2 }, Array.new(2, "x"), [1, 2] * 2, [1, 2] * ",", [[1, 2], [3]].flatten, [3, 1] <=> [3, 2], [1, 2] + [3], [1, 1, 2] - [1], [1, 2] & [2], [1] | [2], a.clear, a.empty?, [nil, false].any?, [].all?, [].none?, [1].one?
[1, [2, [3, [4]]]].flatten(1)
