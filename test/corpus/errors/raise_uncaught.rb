class InventoryError < StandardError
  def initialize(item, wanted, have)
    super("only #{have} of #{item} left, #{wanted} wanted")
  end
end
stock = { bolts: 3 }
take = lambda do |item, n|
  raise InventoryError.new(item, n, stock[item]) if stock[item] < n
  stock[item] -= n
end
take.(:bolts, 2)
puts "left #{stock[:bolts]}"
take.(:bolts, 2)
