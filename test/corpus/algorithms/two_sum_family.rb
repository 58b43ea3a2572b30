def two_sum(a, t)
  seen = {}
  a.each_with_index { |x, i| return [seen[t - x], i] if seen.key?(t - x); seen[x] = i }
  nil
end
def three_sum(a)
  a.sort.combination(3).select { |c| c.sum.zero? }.uniq
end
def longest_unique(s)
  start, best, last = 0, "", {}
  s.each_char.with_index do |c, i|
    start = last[c] + 1 if last.key?(c) && last[c] >= start
    last[c] = i
    best = s[start..i] if i - start + 1 > best.size
  end
  best
end
def merge_intervals(list)
  list.sort.each_with_object([]) { |(s, e), out| out.last && s <= out.last[1] ? out.last[1] = [out.last[1], e].max : out << [s, e] }
end
def water(h) = h.each_index.sum { |i| [h[0..i].max, h[i..].max].min - h[i] }
def majority(a) = a.tally.find { |_, n| n > a.size / 2 }&.first
p two_sum([2, 7, 11, 15], 26), two_sum([1], 5), three_sum([-1, 0, 1, 2, -1, -4]), longest_unique("abcabcbbxyz"), merge_intervals([[8, 10], [1, 3], [2, 6], [15, 18], [17, 20]]), water([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]), majority([2, 2, 1])
def rotate90(m) = m.transpose.map(&:reverse)
def spiral(m) = m.empty? ? [] : m[0] + spiral(m[1..].transpose.reverse)
[rotate90([[1, 2], [3, 4]]), spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])]
