inventory = { apples: 10, bananas: 5, cherries: 0 }
inventory[:dates] = 7
inventory[:apples] -= 3
inventory.delete(:bananas)
inventory.each { |item, qty| puts "#{item}: #{qty}#{" (out of stock!)" if qty.zero?}" }
puts "Total: #{inventory.values.sum}"
puts "In stock: #{inventory.select { |_, q| q > 0 }.keys.join(", ")}"
puts inventory.key?(:bananas) ? "has bananas" : "no bananas"
puts inventory.fetch(:kiwis, "none"), inventory.dig(:apples), inventory.sort_by { |k, v| -v }.inspect
low, ok = inventory.partition { |_, v| v < 5 }.map(&:to_h)
p low, ok
inventory.sum { |k, v| k.length * v }
