require "json"
camel = ->(s) { s.to_s.gsub(/_(\w)/) { $1.upcase } }
snake = ->(s) { s.to_s.gsub(/[A-Z]/) { "_#{$&.downcase}" } }
walk = lambda do |o, f|
  case o
  when Hash then o.to_h { |k, v| [f.(k), walk.(v, f)] }
  when Array then o.map { |v| walk.(v, f) }
  else o
  end
end
input = { first_name: "Ann", home_address: { street_name: "Main", house_numbers: [{ old_one: 1 }, { new_one: nil }] }, is_ok: true }
text = JSON.pretty_generate(walk.(input, camel))
puts text
back = walk.(JSON.parse(text), ->(k) { snake.(k).to_sym })
puts back == input, JSON.generate(back).length, JSON.parse(text, symbolize_names: true)[:homeAddress][:houseNumbers].inspect
JSON.parse(text).keys
