iterate = ->(x, &f) { Enumerator.produce(x, &f) }
puts iterate.(1) { |x| x * 3 }.take(5).inspect, iterate.("a", &:succ).lazy.reject { |s| s > "e" }.first(3).inspect
zip_with = ->(*lists, &f) { lists.first.zip(*lists.drop(1)).map { |args| f.call(*args) } }
puts zip_with.([1, 2], [10, 20], [100, 200]) { |a, b, c| a + b + c }.inspect
window = ->(list, n) { (0..list.size - n).map { |i| list[i, n] } }
group = ->(list, &f) { list.reduce([]) { |acc, x| acc.any? && f.(acc[-1][-1], x) ? (acc[-1] << x; acc) : acc << [x] } }
puts window.([1, 2, 3, 4], 3).inspect, group.([1, 2, 4, 5, 7]) { |a, b| b == a + 1 }.inspect
tally_by = ->(list, &f) { list.each_with_object(Hash.new(0)) { |x, h| h[f.(x)] += 1 } }
until_fixed = ->(x, &f) { loop { y = f.(x); break x if y == x; x = y } }
[tally_by.(%w[aa b cc]) { |s| s.size }, until_fixed.(1000) { |n| (n + 2000 / n) / 2 }, until_fixed.("aaabbb") { |s| s.sub("ab", "") }]
