result = catch(:found) do
  (1..10).each { |a| (1..10).each { |b| throw :found, [a, b] if a * b == 42 } }
  nil
end
p result
p catch { |tag| 10.times { |i| throw tag, i if i > 5 }; :never }
p catch(:x) { 1 + 1 }, catch(:a) { catch(:b) { throw :a, "skipped b" }; "no" }, catch(:v) { throw :v }
begin
  throw :unknown, 1
rescue UncaughtThrowError => e
  puts e.message, e.tag.inspect, e.value
end
def search(tree, target, path = [])
  throw :hit, path if tree == target
  tree.each { |k, v| search(v, target, path + [k]) } if tree.is_a?(Hash)
  nil
end
catch(:hit) { search({ a: { b: 1, c: { d: 2 } } }, 2) }
