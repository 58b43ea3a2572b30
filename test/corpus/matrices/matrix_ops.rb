module MatrixOps
  module_function

  def multiply(a, b)
    raise ArgumentError, "dimension mismatch" unless a.first.size == b.size
    bt = b.transpose
    a.map { |row| bt.map { |col| row.zip(col).sum { |x, y| x * y } } }
  end

  def identity(n) = Array.new(n) { |i| Array.new(n) { |j| i == j ? 1 : 0 } }

  def power(m, n)
    result = identity(m.size)
    while n > 0
      result = multiply(result, m) if n.odd?
      m = multiply(m, m)
      n >>= 1
    end
    result
  end

  def det(m)
    return m[0][0] if m.size == 1
    m[0].each_with_index.sum do |v, j|
      minor = m[1..].map { |r| r.each_with_index.reject { |_, k| k == j }.map(&:first) }
      (-1)**j * v * det(minor)
    end
  end

  def pretty(m)
    w = m.flatten.map { _1.to_s.size }.max
    m.map { |r| "[ " + r.map { |v| v.to_s.rjust(w) }.join(" ") + " ]" }.join("\n")
  end
end

a = [[1, 2], [3, 4]]
b = [[0, 1], [1, 0]]
puts MatrixOps.pretty(MatrixOps.multiply(a, b))
p MatrixOps.power([[1, 1], [1, 0]], 90)[0][1]
p MatrixOps.det([[2, 0, 1], [1, 3, 2], [1, 1, 1]])
begin
  MatrixOps.multiply(a, [[1, 2]])
rescue => e
  p e
end
spiral = ->(m) { m.empty? ? [] : m.first + spiral.(m.drop(1).transpose.reverse) }
p spiral.([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
p a.flatten.each_slice(2).to_a == a, a.map(&:reverse), a.transpose.map(&:sum)
