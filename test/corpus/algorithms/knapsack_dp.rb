items = [[60, 10], [100, 20], [120, 30], [30, 5]]
cap = 50
dp = Array.new(items.size + 1) { Array.new(cap + 1, 0) }
items.each.with_index(1) do |(v, w), i|
  (0..cap).each do |c|
    dp[i][c] = dp[i - 1][c]
    dp[i][c] = [dp[i][c], dp[i - 1][c - w] + v].max if w <= c
  end
end
p dp[-1][-1]
def lcs(a, b)
  t = Array.new(a.size + 1) { [0] * (b.size + 1) }
  1.upto(a.size) { |i| 1.upto(b.size) { |j| t[i][j] = a[i - 1] == b[j - 1] ? t[i - 1][j - 1] + 1 : [t[i - 1][j], t[i][j - 1]].max } }
  i, j, out = a.size, b.size, +""
  while i > 0 && j > 0
    if a[i - 1] == b[j - 1] then out.prepend(a[i - 1]); i -= 1; j -= 1
    elsif t[i - 1][j] >= t[i][j - 1] then i -= 1
    else j -= 1
    end
  end
  out
end
puts lcs("AGGTAB", "GXTXAYB")
def lev(a, b)
  prev = (0..b.size).to_a
  a.each_char.with_index(1) do |ca, i|
    cur = [i]
    b.each_char.with_index(1) { |cb, j| cur << [prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (ca == cb ? 0 : 1)].min }
    prev = cur
  end
  prev.last
end
p lev("kitten", "sitting"), lev("", "abc")
def coins(amount, cs, memo = {}) = amount.zero? ? 1 : amount < 0 || cs.empty? ? 0 : memo[[amount, cs]] ||= coins(amount - cs[0], cs, memo) + coins(amount, cs[1..], memo)
p coins(100, [50, 25, 10, 5, 1])
lis = [10, 9, 2, 5, 3, 7, 101, 18].each_with_object([]) { |x, t| i = t.bsearch_index { _1 >= x } || t.size; t[i] = x }
p lis.size
best = cur = nil
[-2, 1, -3, 4, -1, 2, 1, -5, 4].each { |x| cur = [x, (cur || 0) + x].max; best = [best || cur, cur].max }
p best
perms = [1, 2, 3].permutation.map(&:join)
p perms, [1, 2, 3, 4].combination(2).count, [0, 1].repeated_permutation(2).to_a, (1..3).flat_map { |n| %w[a b c].combination(n).map(&:join) }
def nqueens(n, row = 0, cols = [], out = [])
  return out << cols.dup if row == n
  n.times { |c| next if cols.each_with_index.any? { |cc, r| cc == c || (cc - c).abs == row - r }; nqueens(n, row + 1, cols + [c], out) }
  out
end
p nqueens(6).size, nqueens(4)
def hanoi(n, a, b, c, &blk) = n.zero? ? 0 : hanoi(n - 1, a, c, b, &blk) + (blk&.call(n, a, c); 1) + hanoi(n - 1, b, a, c, &blk)
p hanoi(3, :a, :b, :c) { |d, f, t| print d, f, t, " " }
