points = [[1, 1], [1.5, 2], [8, 8], [8.5, 9], [1, 0.6], [9, 11], [5, 5]]
centers = [[1, 1], [9, 9]]
d2 = ->((a, b), (c, d)) { (a - c)**2 + (b - d)**2 }
rounds = 0
loop do
  rounds += 1
  groups = points.group_by { |pt| centers.each_index.min_by { |i| d2[pt, centers[i]] } }
  fresh = centers.each_index.map { |i| groups.fetch(i, [centers[i]]).transpose.map { |v| (v.sum / v.size.to_f).round(4) } }
  break if fresh == centers
  centers = fresh
end
labels = points.map { |pt| centers.each_index.min_by { |i| d2[pt, centers[i]] } }
puts "#{rounds} rounds", centers.map { |c| c.join(",") }, labels.join
silhouette = points.zip(labels).map { |pt, l| Math.sqrt(d2[pt, centers[l]]).round(3) }
{ labels: labels.tally, farthest: points[silhouette.index(silhouette.max)] }
