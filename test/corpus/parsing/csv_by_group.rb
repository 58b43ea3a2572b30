CSV_TEXT = "date,region,product,units,price
2024-01-05,North,Widget,10,2.50
2024-01-09,South,Widget,4,2.50
2024-02-11,North,Gadget,1,99.99
2024-02-28,South,\"Gadget, large\",2,120
"
def parse_csv(text)
  rows = text.lines(chomp: true).map { |l| l.scan(/\G(?:"([^"]*)"|([^,]*))(?:,|$)/).map { |q, u| q || u }.first(5) }
  keys = rows.shift.map(&:to_sym)
  rows.map { |r| keys.zip(r).to_h }
end
rows = parse_csv(CSV_TEXT).each { |r| r[:units] = r[:units].to_i; r[:price] = r[:price].to_f; r[:total] = r[:units] * r[:price] }
pivot = rows.each_with_object(Hash.new { |h, k| h[k] = Hash.new(0.0) }) { |r, h| h[r[:region]][r[:date][0, 7]] += r[:total] }
months = rows.map { _1[:date][0, 7] }.uniq.sort
puts ["Region", *months, "Sum"].map { |c| c.rjust(9) }.join
pivot.sort.each { |reg, by| puts [reg, *months.map { "%.2f" % by[_1] }, "%.2f" % by.values.sum].map { |c| c.rjust(9) }.join }
puts rows.map { _1[:product] }.inspect
rows.sum { _1[:total] }.round(2)
