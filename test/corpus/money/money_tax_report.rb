require "bigdecimal"
require "bigdecimal/util"
LINES = [["Coffee", "3.50", 2, :food], ["Laptop", "1299.99", 1, :tech], ["Book", "24.95", 3, :books]]
RATES = { food: "0.05", tech: "0.20", books: "0" }.transform_values(&:to_d)
total = tax = 0.to_d
puts format("%-10s %3s %10s %8s %10s", "Item", "Qty", "Price", "Tax", "Total")
LINES.each do |name, price, qty, kind|
  net = price.to_d * qty
  t = (net * RATES[kind]).round(2)
  total += net
  tax += t
  puts format("%-10s %3d %10s %8s %10s", name, qty, net.to_s("F"), t.to_s("F"), (net + t).round(2).to_s("F"))
end
puts "Net #{total.to_s('F')} Tax #{tax.to_s('F')} Gross #{(total + tax).to_digits}"
puts "%.2f" % (total + tax), (total / 7).round(4).to_s, (total + tax).to_f, total.to_i
p BigDecimal("0.1") + BigDecimal("0.2") == BigDecimal("0.3"), BigDecimal("1.23E3").to_i, BigDecimal("10").sqrt(5).round(3).to_s, BigDecimal("1") / 3
def amortize(principal, rate, months)
  r = rate / 12 / 100
  pay = (principal * r / (1 - (1 + r)**-months)).round(2)
  bal = principal
  (1..months).map do |m|
    int = (bal * r).round(2)
    pr = [pay - int, bal].min
    bal -= pr
    [m, pay, int, pr, bal.round(2)]
  end
end
amortize(1000.0, 12.0, 4).each { |row| puts "%2d %8.2f %6.2f %8.2f %9.2f" % row }
puts [0.5, 1.5, 2.5, -0.5].map(&:round).inspect, 2.675.round(2), 1.005.round(2), 0.285.round(2), 1.255.round(2)
puts 100.0 * 1.1, 0.1 * 3, 1.1 + 2.2, 3.3.floor(1), 19.99 * 100, (19.99 * 100).to_i, (19.99 * 100).round
puts 1234.5.to_s.rjust(10, "0"), 1e3.to_i.digits.reverse.join(","), 12.0 / 5, 7.0.to_i / 2, 5.0 % 3, -5 % 3, 2**10, 10**-2, 4**0.5
