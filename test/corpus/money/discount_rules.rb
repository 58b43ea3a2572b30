DISCOUNTS = {
  bulk: ->(line) { line[:qty] >= 10 ? 0.1 : 0 },
  loyalty: ->(line) { line[:member] ? 0.05 : 0 },
  clearance: ->(line) { line[:tags]&.include?(:clearance) ? 0.5 : 0 }
}.freeze

cart = [
  { sku: "A", qty: 12, price: 250, member: true },
  { sku: "B", qty: 1, price: 9_999, tags: %i[clearance new] },
  { sku: "C", qty: 2, price: 450, member: false, tags: [] }
]

total = cart.sum do |line|
  gross = line.values_at(:qty, :price).reduce(:*)
  name, best = DISCOUNTS.map { |n, rule| [n, rule.(line)] }.max_by(&:last)
  net = (gross * (1 - best)).round
  label = best.zero? ? "none" : "#{name} #{(best * 100).to_i}%"
  puts "#{line[:sku]}: #{gross.fdiv(100)} -> #{net.fdiv(100)} (#{label})"
  net
end
puts "Total: #{"%.2f" % total.fdiv(100)}"
total
