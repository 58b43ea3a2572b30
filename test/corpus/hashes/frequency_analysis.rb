cipher = "WKH TXLFN EURZQ IRA MXPSV RYHU WKH ODCB GRJ"
freq = cipher.delete(" ").each_char.tally
total = freq.values.sum.to_f
freq.sort_by { |c, n| [-n, c] }.first(4).each { |c, n| puts "#{c} #{"%.1f" % (100 * n / total)}%" }
ENGLISH = { "E" => 12.7, "T" => 9.1, "A" => 8.2, "O" => 7.5, "I" => 7.0, "N" => 6.7, "S" => 6.3, "H" => 6.1, "R" => 6.0 }.freeze
scores = (0...26).to_h do |shift|
  text = cipher.gsub(/[A-Z]/) { |c| ((c.ord - 65 - shift) % 26 + 65).chr }
  [shift, text.each_char.sum { |c| ENGLISH.fetch(c, 1.0) }]
end
best = scores.max_by(&:last).first
plain = cipher.tr("A-Z", [*"A".."Z"].rotate(-best).join)
puts plain
[best, freq.values.max, freq.key(freq.values.max)]
