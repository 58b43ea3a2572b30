class Item
  attr_reader :sku, :quantity
  attr_accessor :price

  def initialize(sku, quantity: 0, price: 0.0)
    @sku = sku.upcase.freeze
    @quantity = quantity
    self.price = price
  end

  def price=(value)
    raise ArgumentError, "price cannot be negative" if value.negative?

    @price = value.round(2)
  end

  def +(n) = dup.tap { |i| i.quantity += n }
  def -(n) = self + -n
  def ==(other) = other.class == self.class && other.sku == sku
  alias eql? ==
  def hash = sku.hash
  def to_s = "#{sku} x#{quantity} @ #{format("%.2f", price)}"
  def <=>(other) = quantity * price <=> other.quantity * other.price
  include Comparable

  protected

  attr_writer :quantity
end

a = Item.new("ab1", quantity: 3, price: 2.499)
b = a + 5
puts a, b, a == b, a.eql?(b), [a, b].uniq.size, { a => 1 }[b], b > a, a.equal?(b), (b - 1).quantity
begin
  a.price = -1
rescue ArgumentError => e
  puts e.message
end
begin
  a.quantity = 5
rescue NoMethodError => e
  puts e.message
end
[a.sku.frozen?, [b, a].min.quantity]
