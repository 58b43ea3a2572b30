kron = ->(a, b) { a.flat_map { |ra| b.map { |rb| ra.flat_map { |x| rb.map { |y| x * y } } } } }
h = [[1, 1], [1, -1]]
h4 = kron[h, h]
h4.each { |r| puts r.map { |v| v.positive? ? "+" : "-" }.join(" ") }
orthogonal = h4.combination(2).all? { |a, b| a.zip(b).sum { |x, y| x * y }.zero? }
outer = ->(a, b) { a.map { |x| b.map { |y| x * y } } }
trace = ->(m) { m.each_index.sum { |i| m[i][i] } }
triangle = ->(m, up) { m.each_with_index.map { |r, i| r.each_with_index.map { |v, j| (up ? j >= i : j <= i) ? v : 0 } } }
puts outer[[1, 2], [3, 4, 5]].inspect, trace[h4], triangle[[[1, 2], [3, 4]], true].inspect
toeplitz = ->(row, col) { col.each_index.map { |i| row.each_index.map { |j| j >= i ? row[j - i] : col[i - j] } } }
[orthogonal, toeplitz[[1, 2, 3], [1, 4, 5]], kron[[[1, 2]], [[1], [3]]]]
