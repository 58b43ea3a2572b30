def magic(n)
  sq = Array.new(n) { Array.new(n) }
  r, c = 0, n / 2
  (1..n * n).each do |k|
    sq[r][c] = k
    nr, nc = (r - 1) % n, (c + 1) % n
    nr, nc = (r + 1) % n, c if sq[nr][nc]
    r, c = nr, nc
  end
  sq
end
def magic?(sq)
  n = sq.size
  sums = sq.map(&:sum) + sq.transpose.map(&:sum) + [sq.each_index.sum { |i| sq[i][i] }, sq.each_index.sum { |i| sq[i][n - 1 - i] }]
  sums.uniq.one?
end
[3, 5].each { |n| puts magic(n).map { |r| r.map { |v| "%3d" % v }.join }, magic?(magic(n)) }
magic(3)
