require 'json'
payload = <<~JSON
  {"cities":[{"name":"Oslo","temps":[-3.5,-1,0.25]},{"name":"Lima","temps":[19,21.5,20]},{"name":"Nowhere","temps":[]}],"unit":"C"}
JSON
data = JSON.parse(payload, symbolize_names: true)
summary = data[:cities].map do |city|
  temps = city[:temps]
  { name: city[:name], min: temps.min, max: temps.max, mean: temps.empty? ? nil : (temps.sum / temps.size.to_f).round(2) }
end
summary.each { |s| puts "%-8s %6s %6s %6s" % s.values.map { |v| v.nil? ? '-' : v } }
puts JSON.pretty_generate(summary.first)
puts summary.to_json
summary.sum { |s| s[:mean] || 0 }.round(3)
