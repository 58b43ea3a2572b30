def edits(a, b)
  d = Array.new(a.size + 1) { |i| Array.new(b.size + 1) { |j| i.zero? ? j : j.zero? ? i : 0 } }
  (1..a.size).each { |i| (1..b.size).each { |j| d[i][j] = a[i - 1] == b[j - 1] ? d[i - 1][j - 1] : 1 + [d[i - 1][j], d[i][j - 1], d[i - 1][j - 1]].min } }
  ops = []
  i, j = a.size, b.size
  until i.zero? && j.zero?
    if i.positive? && j.positive? && d[i][j] == d[i - 1][j - 1] && a[i - 1] == b[j - 1]
      i -= 1
      j -= 1
    elsif i.positive? && j.positive? && d[i][j] == d[i - 1][j - 1] + 1
      ops.unshift("#{a[i - 1]}>#{b[j - 1]}")
      i -= 1
      j -= 1
    elsif j.positive? && d[i][j] == d[i][j - 1] + 1 then ops.unshift("+#{b[j -= 1]}")
    else ops.unshift("-#{a[i -= 1]}")
    end
  end
  ops
end
[%w[kitten sitting], %w[flaw lawn], ["", "abc"], %w[same same]].map { |a, b| edits(a, b).tap { |o| puts "#{a} -> #{b}: #{o.join(" ")}" }.size }
