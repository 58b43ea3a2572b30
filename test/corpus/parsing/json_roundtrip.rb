require "json"

orders = [
  { "id" => 1, "customer" => "Ann", "items" => [{ "sku" => "X1", "qty" => 2 }, { "sku" => "Y2", "qty" => 1 }] },
  { "id" => 2, "customer" => "Bob", "items" => [] }
]
text = orders.to_json
puts text
back = JSON.parse(text)
puts back == orders
puts({ nil => 1, sym: :val, 3 => 1.5, "t" => true }.to_json)
puts [nil, "quo\"te", "tab\t", 1e20, 10**20].to_json
puts "plain".to_json, 12.to_json, nil.to_json
back.sum { |o| o["items"].sum { |i| i["qty"] } }
