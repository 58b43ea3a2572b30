data = { "Jan" => 12, "Feb" => 30, "Mar" => 7, "Apr" => 22, "May" => 0 }
max = data.values.max
h = 5
h.downto(1) do |lvl|
  print "%3d |" % (max * lvl / h.to_f).round
  data.each_value { |v| print v * h >= max * lvl ? "  █ " : "    " }
  puts
end
puts "    +#{'-' * (4 * data.size)}"
puts "     " + data.keys.map { |k| k.center(4) }.join
data.each { |k, v| puts "#{k} #{'▇' * (v * 20.0 / max).round} #{v}" }
pct = data.transform_values { |v| (v * 100.0 / data.values.sum).round(1) }
pct.each { |k, v| puts "#{k.rjust(5)}: #{v.to_s.rjust(5)}%" }
spark = %w[▁ ▂ ▃ ▄ ▅ ▆ ▇ █]
puts data.values.map { |v| spark[(v * 7.0 / max).round] }.join
def table(rows, headers)
  w = [headers, *rows].transpose.map { |c| c.map { |x| x.to_s.length }.max }
  line = "+" + w.map { "-" * (_1 + 2) }.join("+") + "+"
  fmt = ->(r) { "|" + r.zip(w).map { |x, n| " " + (x.is_a?(Numeric) ? x.to_s.rjust(n) : x.to_s.ljust(n)) + " " }.join("|") + "|" }
  [line, fmt[headers], line, *rows.map(&fmt), line].join("\n")
end
puts table([["Apple", 1.5, 10], ["Kiwi", 0.25, 200], [nil, -3, :x]], %w[Name Price Qty])
(-3..3).each { |y| puts (-6..6).map { |x| (x * x / 4.0 + y * y).between?(6, 10) ? "*" : " " }.join.rstrip }
puts 3.downto(1).map { |i| " " * (3 - i) + "*" * (2 * i - 1) }, (1..3).map { |i| ("#" * i).rjust(3) }
puts "%-15s%s" % ["Name:", "Bob"], "%s%%" % 50, "%+05d" % 42, "%x" % 255, "%08.3f" % 3.14159, "%e" % 12345.678, "%-8s|%8s|" % %w[ab cd], "%3$s %1$s %2$s" % %w[a b c], "%c%c" % [72, "i"], "%05s|%.2s" % %w[ab xyz]
