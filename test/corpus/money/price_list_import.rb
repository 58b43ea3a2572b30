LIST = ["Pen €1,20", "Ink: 12.50 EUR", "Paper 3,-", "Stapler $9", "Desk 1.299,00 €", "Lamp free"]
def amount(text)
  s = text[/(?:[€$]\s*)?\d[\d.,]*(?:,-)?/] or return nil
  s = s.delete("€$ ").sub(/,-\z/, "")
  s = s.include?(",") && s.include?(".") ? s.delete(".").tr(",", ".") : s.tr(",", ".")
  (s.to_f * 100).round
end
prices = LIST.to_h { |l| [l[/\A\w+/], amount(l)] }
prices.each { |name, cents| puts "#{name.ljust(8)} #{cents ? format("%8.2f", cents / 100.0) : "     n/a"}" }
known = prices.compact
[known.values.sum, known.min_by(&:last).first, prices.count { |_, v| v.nil? }]
