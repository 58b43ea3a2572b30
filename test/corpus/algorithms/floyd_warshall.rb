INF = Float::INFINITY
names = %w[A B C D]
d = [[0, 3, INF, 7], [8, 0, 2, INF], [5, INF, 0, 1], [2, INF, INF, 0]]
n = d.size
n.times { |k| n.times { |i| n.times { |j| d[i][j] = [d[i][j], d[i][k] + d[k][j]].min } } }
puts "  " + names.join("  ")
d.each_with_index { |row, i| puts "#{names[i]} #{row.map { |v| v == INF ? "∞" : v }.join("  ")}" }
puts INF > 10**100, INF - 1 == INF, (INF - INF).nan?, [INF, 3].min, -INF, INF.infinite?, (1 / INF)
d
