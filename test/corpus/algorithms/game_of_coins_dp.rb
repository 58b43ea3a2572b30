def lps(s)
  n = s.size
  t = Array.new(n) { |i| Array.new(n) { |j| i == j ? 1 : 0 } }
  (n - 1).downto(0) { |i| (i + 1).upto(n - 1) { |j| t[i][j] = s[i] == s[j] ? t[i + 1][j - 1] + 2 : [t[i + 1][j], t[i][j - 1]].max } }
  t[0][-1]
end
def word_break(s, dict, memo = {})
  return [[]] if s.empty?
  memo[s] ||= dict.select { |w| s.start_with?(w) }.flat_map { |w| word_break(s.delete_prefix(w), dict, memo).map { |r| [w, *r] } }
end
def climb(n) = n < 2 ? 1 : (2..n).inject([1, 1]) { |(a, b), _| [b, a + b] }.last
def min_path(g)
  g.each_index { |r| g[r].each_index { |c| g[r][c] += [r > 0 ? g[r - 1][c] : nil, c > 0 ? g[r][c - 1] : nil].compact.min || 0 } }
  g[-1][-1]
end
def rob(h) = h.reduce([0, 0]) { |(skip, take), x| [[skip, take].max, skip + x] }.max
def matrix_chain(dims)
  n = dims.size - 1
  cost = Hash.new(0)
  (2..n).each { |len| (0..n - len).each { |i| j = i + len - 1; cost[[i, j]] = (i...j).map { |k| cost[[i, k]] + cost[[k + 1, j]] + dims[i] * dims[k + 1] * dims[j + 1] }.min } }
  cost[[0, n - 1]]
end
p lps("bbbab"), word_break("catsanddog", %w[cat cats and sand dog]), climb(30), min_path([[1, 3, 1], [1, 5, 1], [4, 2, 1]]), rob([2, 7, 9, 3, 1])
matrix_chain([40, 20, 30, 10, 30])
