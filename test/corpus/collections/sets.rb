require "set"
a = Set[1, 2, 3]
b = Set.new([3, 4])
p a | b, a & b, a - b, a ^ b, a.subset?(Set[1, 2, 3, 4]), a.superset?(Set[1]), a.disjoint?(Set[9]), a.intersect?(b), a.add?(3), a.add?(5).class, a.include?(5), a === 5, a.size, a.to_a.sort
a << 2 << 7
a.delete(1)
puts a.map { |x| x * 2 }.to_set.inspect, a.group_by(&:odd?), a.partition(&:even?).inspect, a == Set[7, 5, 3, 2], a.min, a.sum, a.sort.inspect, a.first, a.frozen?, a.dup.clear.empty?, Set[[1, 2]].flatten.inspect, [1, 1, 2].to_set.length, Set.new([1, 2]) { |x| x * 10 }.inspect, Set[1] <=> Set[1, 2], Set[1, 2].proper_superset?(Set[1]), a.select { |x| x > 4 }.class
seen = Set.new
dups = [1, 2, 3, 2, 1].reject { |x| seen.add?(x) }
puts dups.inspect, Set["x", :y].to_a.inspect, Set[1, 2].hash == Set[2, 1].hash, Set[Set[1]].include?(Set[1]), Set[3, 1].each { |x| print x }.class, Set[1, 2, 3].delete_if(&:even?).inspect, Set[1].merge([2, 3]).to_a.inspect, Set[1, 2].join("-")
case 3
when Set[1, 2] then "small"
when Set[3, 4] then "medium"
end
