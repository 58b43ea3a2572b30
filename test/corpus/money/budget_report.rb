transactions = <<~T.lines.map(&:split)
  rent 950.00
  food 120.35
  fun 60
  food 89.99
  transport 45.5
  fun 22.25
T
budget = { "rent" => 950, "food" => 200, "fun" => 100, "savings" => 300 }
spent = transactions.each_with_object(Hash.new(0.0)) { |(category, amount), sums| sums[category] += amount.to_f }
(budget.keys | spent.keys).sort.each do |category|
  b, s = budget[category], spent[category]
  status = if b.nil? then "unplanned"
           elsif s > b then "OVER by %.2f" % (s - b)
           else "ok"
           end
  puts "%-10s %8.2f / %-8s %s" % [category, s, b || "-", status]
end
spent.sum { |_, v| v }.round(2)
