order = { weight: 7.2, express: true, country: "NO", total: 89.0, items: 3 }
base = case order[:weight] when 0...1 then 4.5 when 1...5 then 7.9 when 5...20 then 14.5 else 39.0 end
zone = { "DE" => 1.0, "AT" => 1.2, "CH" => 1.6 }.fetch(order[:country], 2.25)
cost = base * zone
cost += 9.99 if order[:express]
cost = 0 if order[:total] >= 100 && !order[:express]
cost -= cost * 0.1 if order[:items] > 2
cost.round(2)
