def partitions(n, max = n)
  return [[]] if n.zero?
  [n, max].min.downto(1).flat_map { |k| partitions(n - k, k).map { |rest| [k] + rest } }
end
puts partitions(5).map { |x| x.join("+") }
def parens(open, close = open)
  return [""] if open.zero? && close.zero?
  out = []
  out += parens(open - 1, close).map { |s| "(" + s } if open.positive?
  out += parens(open, close - 1).map { |s| ")" + s } if close > open
  out
end
puts parens(3).inspect
memo = {}
cat = ->(n) { memo[n] ||= n.zero? ? 1 : (0...n).sum { |i| cat[i] * cat[n - 1 - i] } }
[(0..10).map(&cat), partitions(20).size]
