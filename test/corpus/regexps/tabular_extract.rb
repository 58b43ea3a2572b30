report = <<~R
  Item       Qty   Price
  ---------  ---  ------
  Nails       50    0.10
  Paint        2   15.99
R
rows = report.each_line.drop(2).map { |l| l =~ /\A(?<item>\w+)\s+(\d+)\s+([\d.]+)/ ? l : nil }
parsed = report.scan(/^(\w+)\s+(\d+)\s+(\d+\.\d+)$/).map { |i, q, pr| [i, Integer(q, 10), Float(pr)] }
parsed.each { |i, q, pr| puts format("%-6s %6.2f", i, q * pr) }
puts rows.compact.size, report[/-+/].length, report =~ /^Paint/
parsed.sum { |_, q, pr| q * pr }.round(2)
