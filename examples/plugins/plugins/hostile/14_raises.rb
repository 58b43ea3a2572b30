# Gives everything away, and only then finds a mistake in its own table.
RATES = { "hammer" => 5 }.freeze

def rate(line)
  RATES.fetch(line.text)
end

lines = Invoice::Current.call.lines
lines.each { |line| line.discount(percent: 50, because: "oops") }
puts "#{lines.size} lines at half the price"
lines.each { |line| rate(line) }
