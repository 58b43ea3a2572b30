def lcs(a, b)
  t = Array.new(a.size + 1) { [0] * (b.size + 1) }
  a.each_char.with_index { |x, i| b.each_char.with_index { |y, j| t[i + 1][j + 1] = x == y ? t[i][j] + 1 : [t[i + 1][j], t[i][j + 1]].max } }
  out, i, j = [], a.size, b.size
  while i > 0 && j > 0
    if a[i - 1] == b[j - 1] then out.unshift(a[i -= 1]); j -= 1
    elsif t[i - 1][j] >= t[i][j - 1] then i -= 1
    else j -= 1
    end
  end
  out.join
end
def lis(list)
  best = list.map { |x| [x] }
  list.each_index { |i| (0...i).each { |j| best[i] = best[j] + [list[i]] if list[j] < list[i] && best[j].size >= best[i].size } }
  best.max_by(&:size)
end
def max_sub(a)
  cur = best = a.first
  a.drop(1).each { |x| cur = [x, cur + x].max; best = [best, cur].max }
  best
end
puts lcs("thisisatest", "testing123testing"), lis([3, 2, 6, 4, 5, 1]).inspect, max_sub([-2, 1, -3, 4, -1, 2, 1, -5, 4])
lcs("AGGTAB", "GXTXAYB").size
