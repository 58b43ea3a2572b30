def tip(bill, percent: 15, people: 1)
  raise ArgumentError, "people must be at least 1" if people < 1
  total = bill * (1 + percent / 100.0)
  { tip: (bill * percent / 100.0).round(2), total: total.round(2), each: (total / people).ceil(2) }
end
[[48.5, {}], [100, { percent: 18, people: 3 }], [20.01, { people: 2, percent: 0 }], [10, { people: 0 }]].map do |bill, opts|
  tip(bill, **opts).tap { |r| puts r.map { |k, v| "#{k}: $#{format("%.2f", v)}" }.join(", ") }
rescue ArgumentError => e
  puts "error: #{e.message}"
  nil
end
