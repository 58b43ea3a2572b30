Customer = Struct.new(:first_name, :last_name, :orders, keyword_init: true) do
  def full_name = [first_name, last_name].compact.join(" ")
  def total = orders.sum { |o| o[:price] * o[:qty] }
end
def render(c)
  lines = c.orders.map.with_index(1) { |o, i| format("%2d. %-12s %3d x %8.2f", i, o[:item], o[:qty], o[:price]) }
  <<~MAIL
    Dear #{c.full_name},

    #{c.orders.empty? ? "You have no orders." : "Your order#{"s" if c.orders.size > 1}:"}
    #{lines.join("\n    ")}

    Total: #{"%.2f" % c.total}
    #{"*" * 20}
  MAIL
end
puts render(Customer.new(first_name: "Ann", last_name: "Lee", orders: [{ item: "Pen", qty: 2, price: 1.5 }, { item: "Notebook", qty: 1, price: 12 }]))
puts render(Customer.new(first_name: "Bo", orders: []))
Customer.new(first_name: "X", orders: []).to_h
