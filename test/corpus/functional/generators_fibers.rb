fiber = Fiber.new do |x|
  y = Fiber.yield(x * 2)
  z = Fiber.yield(y + 1)
  z.to_s + "!"
end
puts fiber.resume(5), fiber.resume(10), fiber.resume(:end), fiber.alive?
begin
  fiber.resume
rescue FiberError => e
  puts e.class
end
gen = Enumerator.new { |y| 3.times { |i| y.yield i, i * i } }
p gen.to_a, gen.next, gen.next_values, gen.with_index(1).to_a
words = Enumerator.new do |y|
  y << "a" << "b"
  y.yield "c"
  :done
end
p words.next, words.next, words.next
begin
  words.next
rescue StopIteration => e
  p e.result
end
producer = Fiber.new { %w[x y z].each { |v| Fiber.yield v }; nil }
consumed = []
while (v = producer.resume)
  consumed << v
end
interleave = ->(*es) { Enumerator.new { |y| es = es.map(&:each); loop { es.each { |e| y << e.next } } } }
[consumed, interleave.([1, 2, 3], %w[a b c]).to_a]
