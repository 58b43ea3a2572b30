# Needs Ruby 3.4.
prices = { pen: 2, book: 12 }
prices.each { puts it.inspect }
total = prices.sum { it.last }
labels = prices.map { "#{it[0]}: #{it[1]}" }
it = 5
[total, labels, it, [1].map { |x| x + it }]
