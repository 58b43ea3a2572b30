class Product
  attr_reader :name, :price, :category

  def initialize(name:, price:, category: :general)
    @name = name
    @price = price
    @category = category
  end
end

class Cart
  include Enumerable
  TAX = { food: 0.07, general: 0.19 }.freeze

  def initialize
    @lines = Hash.new(0)
  end

  def add(product, quantity = 1)
    @lines[product] += quantity
    self
  end

  def each
    return to_enum unless block_given?

    @lines.each { |product, quantity| yield product, quantity }
  end

  def subtotal = sum { |product, quantity| product.price * quantity }
  def tax = sum { |product, quantity| product.price * quantity * TAX.fetch(product.category) }.round(2)
  def total = (subtotal + tax).round(2)
end

bread = Product.new(name: "Bread", price: 2.5, category: :food)
mug = Product.new(name: "Mug", price: 9.0)
cart = Cart.new.add(bread, 2).add(mug).add(bread)
cart.each { |product, quantity| puts "#{quantity} x #{product.name}" }
puts "Subtotal: #{cart.subtotal}", "Tax: #{cart.tax}", "Total: #{"$%.2f" % cart.total}"
[cart.count, cart.map { |product, quantity| product.name * quantity }, cart.first.last]
