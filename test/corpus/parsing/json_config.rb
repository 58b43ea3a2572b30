require "json"

document = <<~JSON
  {
    "name": "demo",
    "version": [1, 4, 2],
    "debug": false,
    "limits": { "cpu": 0.75, "memory": null, "tags": ["a", "b\\u00e9"] },
    "big": 12345678901234567890
  }
JSON

config = JSON.parse(document, symbolize_names: true)
puts "#{config[:name]} v#{config[:version].join(".")}"
puts config.dig(:limits, :tags).inspect
puts config[:big].class
begin
  JSON.parse('{"a": }')
rescue JSON::ParserError => e
  puts "invalid: #{e.class}"
end
puts JSON.generate(config)
puts JSON.pretty_generate(config[:limits])
config
