names = %w[alpha beta gamma delta epsilon zeta eta theta iota kappa lambda]
def columns(items, count)
  per = (items.size / count.to_f).ceil
  cols = items.each_slice(per).to_a
  width = items.map(&:size).max + 2
  cols.first.zip(*cols.drop(1)).map { |row| row.map { |c| c.to_s.ljust(width) }.join.rstrip }
end
puts columns(names, 3), "--", columns(names, 2)
names.each_slice(4).map(&:size)
