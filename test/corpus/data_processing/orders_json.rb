require "json"
json = '{"orders":[{"id":1,"items":[{"n":"pen","p":1.5,"q":10},{"n":"pad","p":3,"q":2}],"paid":true},{"id":2,"items":[],"paid":false,"note":null}]}'
data = JSON.parse(json, symbolize_names: true)
data[:orders].each do |o|
  total = o[:items].sum { |i| i[:p] * i[:q] }
  puts "Order ##{o[:id]}: #{total.round(2)} #{o[:paid] ? '✓' : '✗'} #{o.fetch(:note, 'n/a').inspect}"
end
puts JSON.pretty_generate(data[:orders].first)
puts JSON.generate(a: 1, "b" => [nil, true, 1.5, "q\"\n\u00e9"], c: {})
puts [1, "a", nil, { x: 1..2 }].to_json, "str".to_json, nil.to_json, 1.0.to_json, :s.to_json
begin
  JSON.parse("{bad}")
rescue JSON::ParserError => e
  puts e.class
end
class Person
  attr_reader :name
  def initialize(n) = @name = n
  def to_json(*a) = { type: "Person", name: name }.to_json(*a)
end
puts [Person.new("Z")].to_json
puts JSON.dump({ "x" => Time.at(0).utc.year }), JSON.parse("[1,2.0,\"3\"]").map(&:class).inspect
p data.dig(:orders, 0, :items, 1, :n), JSON.parse("12"), JSON.parse('"x"'), JSON.parse("null")
deep = JSON.parse(JSON.generate(data))
p deep["orders"].map { |o| o.keys }
puts JSON.pretty_generate([]), JSON.pretty_generate({}), JSON.pretty_generate([{ a: [] }])
