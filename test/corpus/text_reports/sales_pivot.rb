sales = [
  %w[North Q1 120], %w[South Q1 80], %w[North Q2 150], %w[East Q1 60], %w[South Q2 95], %w[North Q1 30]
].map { |r, q, v| { region: r, quarter: q, value: v.to_i } }
quarters = sales.map { _1[:quarter] }.uniq.sort
puts ["Region".ljust(8), *quarters.map { _1.rjust(6) }, "Total".rjust(7)].join
table = sales.group_by { _1[:region] }.sort.map do |region, list|
  cells = quarters.map { |q| list.select { |s| s[:quarter] == q }.sum { |s| s[:value] } }
  puts region.ljust(8) + cells.map { |c| (c.zero? ? "-" : c).to_s.rjust(6) }.join + cells.sum.to_s.rjust(7)
  [region, cells]
end.to_h
totals = table.values.transpose.map(&:sum)
puts "Total".ljust(8, ".") + totals.map { |t| t.to_s.rjust(6) }.join + totals.sum.to_s.rjust(7)
table
