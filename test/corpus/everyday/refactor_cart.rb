module Discountable
  def discount(pct = nil, &rule)
    rules << (rule || ->(t) { t * (1 - pct / 100.0) })
    self
  end

  private def rules = @rules ||= []
end

class Cart
  include Discountable
  Line = Struct.new(:name, :price, :qty) do
    def total = price * qty
    def to_s = format("%-12s %3d x %8.2f = %9.2f", name, qty, price, total)
  end
  private_constant :Line

  def self.build(&) = new.tap { |c| c.instance_eval(&) }
  def initialize = @lines = {}

  def add(name, price:, qty: 1)
    raise ArgumentError, "qty must be positive, got #{qty}" unless qty.positive?
    (@lines[name] ||= Line.new(name, price, 0)).qty += qty
    self
  end

  def remove(name) = @lines.delete(name) { |n| raise KeyError.new("not in cart: #{n}", receiver: @lines, key: n) }
  def subtotal = @lines.each_value.sum(&:total)
  def total = rules.reduce(subtotal) { |t, r| r.call(t) }.round(2)
  def empty? = @lines.empty?
  def to_s = [*@lines.values, "-" * 38, "Total".ljust(27) + "%11.2f" % total].join("\n")
end
c = Cart.build do
  add "Apple", price: 0.5, qty: 6
  add "Bread", price: 2.25
  add "Apple", price: 0.5, qty: 2
end
c.discount(10).discount { |t| t > 5 ? t - 1 : t }
puts c
begin
  c.remove("Milk")
rescue KeyError => e
  puts e.message, e.key, e.receiver.keys.inspect
end
begin
  c.add("X", price: 1, qty: 0)
rescue ArgumentError => e
  puts e.message
end
begin
  c.add("X")
rescue ArgumentError => e
  puts e.message
end
begin
  Cart::Line
rescue NameError => e
  puts e.message, e.name.inspect
end
begin
  c.rules
rescue NoMethodError => e
  puts e.message.sub(/#<Cart.*>/, "#<Cart>")
end
p c.remove("Bread").total, c.empty?
