people = { "Ann" => 45.50, "Bob" => 0, "Cid" => 12.25, "Dee" => 30 }
share = people.values.sum / people.size
puts "Total %.2f, each %.2f" % [people.values.sum, share]
balances = people.transform_values { |paid| (paid - share).round(2) }
debtors, creditors = balances.reject { |_, b| b.zero? }.partition { |_, b| b.negative? }.map { |g| g.map(&:dup).sort_by { |_, b| b.abs }.reverse }
transfers = []
until debtors.empty? || creditors.empty?
  d, c = debtors.first, creditors.first
  amount = [d[1].abs, c[1]].min.round(2)
  transfers << [d[0], c[0], amount]
  d[1] = (d[1] + amount).round(2)
  c[1] = (c[1] - amount).round(2)
  debtors.shift if d[1].abs < 0.01
  creditors.shift if c[1].abs < 0.01
end
transfers.each { |from, to, amt| puts "#{from} pays #{to} $#{format('%.2f', amt)}" }
transfers.sum(&:last).round(2)
