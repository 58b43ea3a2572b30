points = { a: [2, 3], b: [-1, 5], c: [4, -2], d: [0, 0] }
xs, ys = points.values.transpose
box = { min: [xs.min, ys.min], max: [xs.max, ys.max] }
canvas = Array.new(box[:max][1] - box[:min][1] + 1) { "." * (box[:max][0] - box[:min][0] + 1) }
points.each { |name, (x, y)| canvas[box[:max][1] - y][x - box[:min][0]] = name.to_s }
puts canvas, box
distance = ->(p, q) { points[p].zip(points[q]).sum { |i, j| (i - j)**2 }**0.5 }
table = points.keys.map { |p| points.keys.map { |q| distance[p, q].round(2) } }
table.each { |row| puts row.map { |v| v.to_s.rjust(6) }.join }
centroid = [xs, ys].map { |l| l.sum.fdiv(l.size) }
[centroid, points.keys.combination(2).max_by { |p, q| distance[p, q] }, table.flatten.max]
