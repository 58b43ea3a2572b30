def total(items)
  items.sum { |i| i.price * quantitty }
end
Item = Struct.new(:price, :quantity)
puts "computing"
total([Item.new(2, 3)])
