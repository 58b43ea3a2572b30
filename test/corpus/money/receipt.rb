LINE = 32
def row(left, right) = left + right.rjust(LINE - left.size)
def euros(c) = format("%.2f €", c / 100.0).sub(".", ",")

sales = { "Brot" => 349, "Käse (200 g)" => 489, "Äpfel 1,3 kg" => 377 }
lines = ["Hofladen Grün".center(LINE), "Straße 5".center(LINE, "·"), "-" * LINE]
sales.each { |name, cents| lines << row(name, euros(cents)) }
total = sales.values.sum
vat = (total * 7 / 107.0).round
lines += ["=" * LINE, row("SUMME", euros(total)), row("inkl. 7% MwSt.", euros(vat))]
puts lines
lines.map(&:length).uniq
