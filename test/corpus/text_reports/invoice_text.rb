Invoice = Struct.new(:number, :customer, :lines, keyword_init: true) do
  def net = lines.sum(&:amount)
  def vat = lines.group_by(&:vat_rate).transform_values { |ls| (ls.sum(&:amount) * ls.first.vat_rate / 100.0).round(2) }
  def gross = net + vat.values.sum
end
Line = Struct.new(:desc, :qty, :unit, :vat_rate) { def amount = (qty * unit).round(2) }
inv = Invoice.new(number: 7, customer: "ACME & Söhne", lines: [Line.new("Consulting", 2.5, 120, 20), Line.new("Book: \"Ruby\"", 3, 19.99, 5), Line.new("Postage", 1, 4.5, 20)])
width = 50
puts "INVOICE ##{inv.number.to_s.rjust(5, '0')}".center(width), inv.customer.center(width), "=" * width
inv.lines.each { |l| puts l.desc.ljust(20, ".") + l.qty.to_s.rjust(6) + format("%10.2f%14.2f", l.unit, l.amount) }
puts "-" * width
{ "Net" => inv.net, **inv.vat.sort.to_h { |r, v| ["VAT #{r}%", v] }, "TOTAL" => inv.gross }.each { |k, v| puts k.rjust(width - 14) + ("%14s" % ("€%.2f" % v)) }
inv.gross.round(2)
