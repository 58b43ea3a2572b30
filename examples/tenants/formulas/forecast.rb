# frozen_string_literal: true

# Next month's sales, by the straight line through the months there are.

points = Sales::Ledger.months.each_with_index.map do |month, index|
  [index, Sales::Ledger.rows(month:).sum { |row| row[:cents] }]
end

mean_x = points.sum { |x, _| x }.fdiv(points.size)
mean_y = points.sum { |_, y| y }.fdiv(points.size)
slope = points.sum { |x, y| (x - mean_x) * (y - mean_y) } / points.sum { |x, _| (x - mean_x)**2 }

points.each { |index, cents| puts format("%d %12.2f", index + 1, cents / 100.0) }
puts format("%+12.2f a month", slope / 100)

{ next: (mean_y + (slope * (points.size - mean_x))).round, slope: slope.round(2) }
