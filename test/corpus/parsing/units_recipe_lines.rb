LINES = ["2 cups flour, sifted", "1/2 tsp salt", "1 1/4 l milk", "3 eggs", "a pinch of pepper", "250g butter (cold)"]
UNITS = %w[cups? tsp tbsp l g kg ml].freeze
PATTERN = /\A(?<amount>\d+\s+\d+\/\d+|\d+\/\d+|\d+(?:\.\d+)?)\s*(?:(?<unit>#{UNITS.join("|")})\b)?\s*(?<name>[[:alpha:] ]+?)\s*(?:,\s*(?<note>.+)|\((?<note2>[^)]+)\))?\z/
parsed = LINES.map do |line|
  m = PATTERN.match(line)
  next { name: line, amount: nil } unless m
  amount = m[:amount].split.sum { |part| Rational(part) }
  { name: m[:name], amount:, unit: m[:unit], note: m[:note] || m[:note2] }.compact
end
parsed.each { |h| puts h }
parsed.filter_map { |h| h[:amount] && [h[:name], h[:amount] * 2] }.to_h
