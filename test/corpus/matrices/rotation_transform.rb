def multiply(a, b) = a.map { |r| b.transpose.map { |c| r.zip(c).sum { |x, y| x * y } } }
rotate = ->(deg) { t = deg * Math::PI / 180; [[Math.cos(t), -Math.sin(t), 0], [Math.sin(t), Math.cos(t), 0], [0, 0, 1]] }
move = ->(x, y) { [[1, 0, x], [0, 1, y], [0, 0, 1]] }
scale = ->(k) { [[k, 0, 0], [0, k, 0], [0, 0, 1]] }
apply = ->(m, (x, y)) { multiply(m, [[x], [y], [1]]).flatten.first(2).map { |v| v.round(6) + 0.0 } }
m = [move[2, 1], rotate[90], scale[2]].reduce { |a, b| multiply(a, b) }
square = [[0, 0], [1, 0], [1, 1], [0, 1]]
turned = square.map { |pt| apply[m, pt] }
turned.zip(square) { |t, s| puts "(#{s.join(", ")}) -> (#{t.join(", ")})" }
area = ->(pts) { pts.each_with_index.sum { |(x, y), i| nx, ny = pts[(i + 1) % pts.size]; x * ny - nx * y }.abs / 2 }
[area[square], area[turned], turned]
