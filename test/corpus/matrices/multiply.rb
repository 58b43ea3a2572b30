def multiply(a, b)
  raise ArgumentError, "#{a[0].size} columns, #{b.size} rows" unless a[0].size == b.size
  cols = b.transpose
  a.map { |row| cols.map { |col| row.zip(col).sum { |x, y| x * y } } }
end
a = [[1, 2, 3], [4, 5, 6]]
b = [[7, 8], [9, 10], [11, 12]]
multiply(a, b).each { |r| puts r.map { |v| v.to_s.rjust(5) }.join }
begin
  multiply(a, a)
rescue ArgumentError => e
  puts e.message
end
identity = Array.new(3) { |i| Array.new(3) { |j| i == j ? 1 : 0 } }
puts multiply(a, identity) == a
def power(m, n) = n == 1 ? m : n.even? ? power(multiply(m, m), n / 2) : multiply(m, power(m, n - 1))
[multiply(a, b), power([[1, 1], [1, 0]], 90)[0][1]]
