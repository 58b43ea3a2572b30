a = Set[1, 2, 3, 4]
b = Set.new([3, 4, 5])
p a | b, a & b, a - b, a ^ b, a.subset?(b), Set[1] <= a, a.superset?(Set[1, 2]), a.disjoint?(Set[9]), a.intersect?(b), a.add?(1), a.add?(7), a.delete(7).size
p a.map { _1 * 2 }.class, a.group_by(&:odd?), a.partition(&:even?), a.to_a, a.include?(2), a === 2, a.min, a.sum, a.inspect, a.to_s
s = Set.new
s << 1 << 2 << 1
p s.length, s.empty?, s.first, s == Set[2, 1], s.hash == Set[1, 2].hash, s.frozen?, s.dup << 3, s
p Set[[1, 2], [1, 2]].size, Set.new([1, 2]) { |x| x * 10 }, %w[a b a].to_set, Set[3, 1, 2].sort, a.each_slice(2).to_a, a.select(&:even?).class, a.reject(&:even?), a.filter_map { |x| x if x > 2 }
h = { Set[1] => :x }
p h[Set[1]], Set[1, [2]].flatten, Set[Set[1], Set[2]].flatten, a.classify(&:even?), a.divide { |x| x % 2 } rescue p $!
puts a.join("-"), a.merge([10, 11]).size, a.subtract([10]).include?(10), Set[1, 2].proper_subset?(Set[1, 2, 3]), (Set[1, 2] <=> Set[1]), Set[1].add([2]).inspect
case 3
when Set[1, 2, 3] then puts "in set"
end
p [3, 3, 1] - [3], [1, 2] & [2], [1, 2] | [2, 3], [1, 1, 2].uniq, [1, 2].union([3], [4]), [1, 2].difference([2]), [1, 2].intersection([2, 3]), [1, 2].intersect?([2])
