fixed, unit_cost, price = 24_000.0, 7.25, 12.95
units = (fixed / (price - unit_cost)).ceil
profit = ->(n) { n * (price - unit_cost) - fixed }
target = (0..).step(500).find { |n| profit[n] > 10_000 }
puts "Break even at #{units} units (#{(units * price).round(2)})"
[units, profit.(units).round(2), profit.(units - 1).negative?, target]
