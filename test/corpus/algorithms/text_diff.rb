def lcs(a, b)
  t = Array.new(a.size + 1) { Array.new(b.size + 1, 0) }
  a.each_index { |i| b.each_index { |j| t[i + 1][j + 1] = a[i] == b[j] ? t[i][j] + 1 : [t[i][j + 1], t[i + 1][j]].max } }
  t
end
def diff(a, b, t = lcs(a, b), i = a.size, j = b.size)
  if i > 0 && j > 0 && a[i - 1] == b[j - 1] then diff(a, b, t, i - 1, j - 1) << [" ", a[i - 1]]
  elsif j > 0 && (i.zero? || t[i][j - 1] >= t[i - 1][j]) then diff(a, b, t, i, j - 1) << ["+", b[j - 1]]
  elsif i > 0 then diff(a, b, t, i - 1, j) << ["-", a[i - 1]]
  else []
  end
end
old = <<~A.lines(chomp: true)
  def hello
    puts "hi"
  end
A
new = <<~B.lines(chomp: true)
  # greets
  def hello(name)
    puts "hi"
    puts name
  end
B
d = diff(old, new)
d.each { |m, l| puts "#{m} #{l}" }
puts "+%d -%d" % d.map(&:first).tally.values_at("+", "-")
d.chunk_while { |x, y| x[0] == y[0] }.map { |c| [c[0][0], c.size] }
