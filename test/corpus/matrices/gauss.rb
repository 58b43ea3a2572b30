def solve(a, b)
  n = a.size
  m = a.each_with_index.map { |row, i| row.map(&:to_r) + [b[i].to_r] }
  n.times do |col|
    pivot = (col...n).max_by { |r| m[r][col].abs }
    raise "no unique solution" if m[pivot][col].zero?
    m[col], m[pivot] = m[pivot], m[col]
    m[col] = m[col].map { |v| v / m[col][col] }
    (0...n).each do |r|
      next if r == col
      factor = m[r][col]
      m[r] = m[r].zip(m[col]).map { |x, y| x - factor * y }
    end
  end
  m.map(&:last)
end
x = solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])
puts x.map(&:to_i).inspect, solve([[0, 2], [3, 4]], [1, 2]).inspect
begin
  solve([[1, 1], [2, 2]], [1, 2])
rescue => e
  puts e.message
end
x
