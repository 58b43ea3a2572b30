rows = [["Name", "Qty", "Price"], ["Apple", 3, 1.2], ["Banana", 12, 0.25], ["Cherry", 100, 10]]
widths = rows.transpose.map { |col| col.map { |c| c.to_s.length }.max }
line = "+" + widths.map { |w| "-" * (w + 2) }.join("+") + "+"
puts line
rows.each_with_index do |row, i|
  cells = row.zip(widths).map { |c, w| c.is_a?(Numeric) ? c.to_s.rjust(w) : c.to_s.ljust(w) }
  puts "| #{cells.join(" | ")} |"
  puts line if i.zero?
end
puts line
widths
