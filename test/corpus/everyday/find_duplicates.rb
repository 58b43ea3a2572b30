list = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
dups1 = list.select { |x| list.count(x) > 1 }.uniq
dups2 = list.group_by(&:itself).select { |_, v| v.size > 1 }.keys
dups3 = list.tally.filter_map { |k, v| k if v > 1 }
dups4 = list.sort.each_cons(2).select { |a, b| a == b }.map(&:first).uniq
seen = {}
dups5 = list.each_with_object([]) { |x, acc| seen[x] ? acc << x : seen[x] = true }.uniq
puts dups1.inspect, dups2.inspect, dups3.inspect, dups4.inspect, dups5.inspect
second = list.uniq.sort[-2]
missing = ((1..10).to_a - list)
[second, missing, list.uniq.size, [dups1, dups2, dups3, dups4, dups5].map(&:sort).uniq.size]
