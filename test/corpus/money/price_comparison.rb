offers = [["Cereal", 375, "g", 2.79], ["Cereal XL", 1, "kg", 6.49], ["Mini pack", 8, "x40 g", 3.99], ["Promo", 500, "g", 3.49, 0.2]]
grams = ->(n, unit) { case unit when "g" then n when "kg" then n * 1000 when /\Ax(\d+) g\z/ then n * $1.to_i end }
per_kilo = offers.map do |name, n, unit, price, off = 0|
  [name, (price * (1 - off) / grams[n, unit] * 1000).round(2)]
end
cheapest = per_kilo.min_by(&:last)
per_kilo.each { |name, v| puts "#{name.ljust(10, "·")} #{format("%6.2f", v)} €/kg#{" ★" if [name, v] == cheapest}" }
spread = per_kilo.map(&:last).minmax.then { |lo, hi| ((hi / lo - 1) * 100).round(1) }
[cheapest, spread]
