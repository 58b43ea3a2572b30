e = [10, 20, 30].each
puts e.next, e.peek, e.next, e.next
begin
  e.next
rescue StopIteration
  puts "done"
end
fib = Enumerator.new do |y|
  a, b = 0, 1
  loop { y << a; a, b = b, a + b }
end
p fib.take(10), fib.lazy.select(&:even?).first(4), fib.each_with_index.first(2), fib.each_slice(3).first(2), fib.next, fib.next, fib.rewind.next, fib.size
p %w[a b c].each_with_index.map { |x, i| x * i }, [1, 2, 3].map.with_index(1) { |x, i| x * i }, [1, 2, 3].each.with_object([]) { |x, acc| acc << x * 2 }, %w[x y].each.with_index(1).to_a, [4, 5].each_with_index.to_a, (1..3).each_entry.to_a, 3.times.to_a, 5.downto(3).map(&:to_s), 1.upto(4).select(&:even?), "ab".each_char.with_index.to_a
gen = Enumerator.produce(1) { |x| x * 2 }
p gen.take(5), gen.lazy.find { |x| x > 100 }, Enumerator.produce([0, 1]) { |a, b| [b, a + b] }.take(4).map(&:first), ([1, 2].each + [3]).to_a, [1, 2].each.size, Enumerator::Chain.new([1], [2, 3]).map { _1 + 1 }
ee = [1, 2, 3].each_with_index
loop { v, i = ee.next; print v * i, " " }
puts
e.class.name
