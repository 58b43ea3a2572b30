rates = [0.01, 0.03, 0.05]
years = [1, 5, 10, 20]
puts "years" + rates.map { |r| "%10s" % "#{(r * 100).round}%" }.join
table = years.map do |y|
  values = rates.map { |r| (1000 * (1 + r)**y).round(2) }
  puts y.to_s.rjust(5) + values.map { |v| v.to_s.rjust(10) }.join
  values
end
doubling = rates.to_h { |r| [r, (Math.log(2) / Math.log(1 + r)).ceil] }
puts doubling
table
