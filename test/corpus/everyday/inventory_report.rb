Item = Struct.new(:sku, :name, :qty, :price, keyword_init: true) do
  def total
    qty * price
  end

  def low_stock?(threshold = 5)
    qty < threshold
  end
end

items = [
  Item.new(sku: "A-100", name: "Widget", qty: 10, price: 2.5),
  Item.new(sku: "B-200", name: "Gadget", qty: 3, price: 19.99),
  Item.new(sku: "C-300", name: "Doohickey", qty: 0, price: 7.25),
]

header = %w[SKU Name Qty Price Total]
widths = [8, 12, 5, 9, 10]
puts header.zip(widths).map { |h, w| h.ljust(w) }.join("|")
puts widths.map { |w| "-" * w }.join("+")
items.sort_by { |i| [-i.total, i.name] }.each do |i|
  printf("%-8s|%-12s|%5d|%9.2f|%10.2f\n", i.sku, i.name, i.qty, i.price, i.total)
end
puts "Total inventory value: $%.2f" % items.sum(&:total)
puts "Low stock: #{items.select(&:low_stock?).map(&:name).join(', ')}"
p items.first
puts items.first
p items.first.to_h
p Item.members
items.first => { name:, qty: }
puts "#{name} x#{qty}"
p items.partition(&:low_stock?).map { |g| g.map(&:sku) }
begin
  Item.new(foo: 1)
rescue ArgumentError => e
  puts e.message
end
p Item.new(sku: "Z").to_a
p items.min_by(&:price).name
p items.group_by { _1.qty.zero? ? :out : :in }.transform_values { |v| v.map(&:sku) }
