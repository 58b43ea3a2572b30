def spiral_fill(n)
  m = Array.new(n) { Array.new(n) }
  r = c = 0
  dr, dc = 0, 1
  (1..n * n).each do |k|
    m[r][c] = k
    nr, nc = r + dr, c + dc
    unless nr.between?(0, n - 1) && nc.between?(0, n - 1) && m[nr][nc].nil?
      dr, dc = dc, -dr
      nr, nc = r + dr, c + dc
    end
    r, c = nr, nc
  end
  m
end
spiral_fill(4).each { |row| puts row.map { |v| format("%3d", v) }.join }
pascal = Array.new(5) { |i| Array.new(5) { |j| i.zero? || j.zero? ? 1 : nil } }
(1..4).each { |i| (1..4).each { |j| pascal[i][j] = pascal[i - 1][j] + pascal[i][j - 1] } }
puts pascal.map { |r| r.map { |v| v.to_s.ljust(4) }.join.rstrip }
zigzag = (0...3).to_a.product((0...3).to_a).sort_by { |x, y| [x + y, (x + y).even? ? y : x] }
zigzag.map { |x, y| x * 3 + y }
