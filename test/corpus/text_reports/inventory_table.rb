inventory = {
  "bolts" => { qty: 1200, price: 0.05, min: 500 },
  "hammers" => { qty: 3, price: 17.9, min: 5 },
  "saws" => { qty: 0, price: 24.0, min: 2 }
}
header = %i[item qty price value status]
puts header.map { |h| h.to_s.upcase.ljust(9) }.join("|")
puts Array.new(header.size, "-" * 9).join("+")
inventory.sort_by { |_, v| -v[:qty] * v[:price] }.each do |item, data|
  data => { qty:, price:, min: }
  status = case qty
           in 0 then "OUT"
           in Integer if qty < min then "low"
           in Integer then "ok"
           end
  puts [item, qty, "%.2f" % price, "%.2f" % (qty * price), status].map { |c| c.to_s.ljust(9) }.join("|").rstrip
end
inventory.sum { |_, v| v[:qty] * v[:price] }.round(2)
