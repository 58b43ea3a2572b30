left = ["Ann Lee", "1 Main Street", "0123 Oslo"]
right = { "Invoice" => "2024-0042", "Date" => "17.05.2024", "Due" => "31.05.2024", "Customer" => 7 }
width = 48
lines = right.map { |k, v| "#{k}:".ljust(10) + v.to_s.rjust(10) }
rows = [left.size, lines.size].max
rows.times { |i| puts (left[i] || "").ljust(width - 20) + (lines[i] || "") }
puts "─" * width
items = [["Consulting", 12.5, 95], ["Travel", 1, 48.2], ["Discount", 1, -50]]
items.each.with_index(1) { |(n, q, pr), i| puts "#{i.to_s.rjust(2)} #{n.ljust(18)}#{("%g" % q).rjust(6)}#{("%.2f" % pr).rjust(9)}#{("%.2f" % (q * pr)).rjust(12)}" }
net = items.sum { |_, q, pr| q * pr }
[["Net", net], ["VAT 25%", net * 0.25], ["Total", net * 1.25]].each { |l, v| puts l.rjust(36) + format("%12.2f", v) }
puts "━" * width
(net * 1.25).round(2)
