weights = { price: 0.5, quality: 0.3, delivery: 0.2 }
offers = { "Acme" => { price: 7, quality: 9, delivery: 5 }, "Globex" => { price: 9, quality: 6, delivery: 8 }, "Initech" => { price: 6, quality: 10, delivery: 9 } }
raise "weights must sum to 1" unless (weights.values.sum - 1).abs < 1e-9
ranked = offers.transform_values { |s| s.sum { |k, v| v * weights.fetch(k) }.round(2) }.sort_by { |n, v| [-v, n] }
ranked.each.with_index(1) { |(n, v), i| puts "#{i}. #{n} #{v}" }
ranked.to_h
