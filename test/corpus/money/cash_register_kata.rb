class CashRegister
  class InsufficientPayment < StandardError
    attr_reader :missing
    def initialize(missing) = super("#{format("%.2f", (@missing = missing) / 100.0)} is missing")
  end
  DENOMINATIONS = { 5000 => "fifty", 2000 => "twenty", 1000 => "ten", 500 => "five", 200 => "two", 100 => "one", 50 => "half", 20 => "20c", 10 => "10c", 5 => "5c" }.freeze
  def initialize = @drawer = Hash.new(0)
  def sale(price, paid)
    due = to_cents(price)
    given = paid.sum { |n, count| @drawer[n] += count; n * count }
    raise InsufficientPayment, due - given if given < due
    change = given - due
    out = DENOMINATIONS.keys.each_with_object({}) { |d, h| n, change = change.divmod(d); h[d] = n if n.positive? }
    out.each { |d, n| @drawer[d] -= n }
    out.transform_keys { DENOMINATIONS[_1] }.merge(change.positive? ? { "left" => change } : {})
  end
  def total = @drawer.sum { |d, n| d * n } / 100.0
  private
  def to_cents(price) = (price * 20).round * 5
end
r = CashRegister.new
p r.sale(7.83, { 1000 => 1 }), r.sale(12.4, { 1000 => 1, 200 => 2 })
begin
  r.sale(9.99, { 500 => 1 })
rescue CashRegister::InsufficientPayment => e
  puts e.message, e.missing
end
r.total
