def minor(m, r, c) = m.each_with_index.reject { |_, i| i == r }.map { |row, _| row.each_with_index.reject { |_, j| j == c }.map(&:first) }
def det(m)
  return m[0][0] if m.size == 1
  m[0].each_with_index.sum { |v, c| (-1)**c * v * det(minor(m, 0, c)) }
end
def inverse(m)
  d = det(m)
  raise ZeroDivisionError, "singular" if d.zero?
  n = m.size
  Array.new(n) { |i| Array.new(n) { |j| Rational((-1)**(i + j) * det(minor(m, j, i)), d) } }
end
m = [[2, -1, 0], [-1, 2, -1], [0, -1, 2]]
puts det(m), inverse(m).map { |r| r.join(" ") }
begin
  inverse([[1, 2, 0], [2, 4, 0], [0, 0, 1]])
rescue ZeroDivisionError => e
  puts e.message
end
inverse(m)
