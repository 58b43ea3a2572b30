Item = Struct.new(:name, :quantity, :unit_price, :tax_rate, keyword_init: true) do
  def net = quantity * unit_price
  def tax = (net * tax_rate).round(2)
  def gross = net + tax
end

items = [
  Item.new(name: "Widget", quantity: 3, unit_price: 19.99, tax_rate: 0.19),
  Item.new(name: "Book", quantity: 2, unit_price: 12.50, tax_rate: 0.07),
  Item.new(name: "Service (hours)", quantity: 7.5, unit_price: 80.0, tax_rate: 0.19)
]

puts "%-20s %6s %10s %8s %10s" % %w[Item Qty Net Tax Gross]
puts "-" * 58
items.each do |i|
  puts format("%-20s %6g %10.2f %8.2f %10.2f", i.name, i.quantity, i.net, i.tax, i.gross)
end
puts "=" * 58
puts format("%-27s %10.2f %8.2f %10.2f", "Total", *%i[net tax gross].map { |m| items.sum(&m) })
items.sum(&:gross).round(2)
