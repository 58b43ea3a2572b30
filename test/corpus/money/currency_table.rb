RATES = { "USD" => 1.0, "EUR" => 0.92, "JPY" => 151.37, "GBP" => 0.79 }.freeze
DECIMALS = Hash.new(2).merge("JPY" => 0).tap { |h| h.default = 2 }.freeze

def convert(amount, from:, to:)
  rate = RATES.fetch(to) / RATES.fetch(from)
  (amount * rate).round(DECIMALS[to])
end

RATES.keys.combination(2) do |a, b|
  puts "100 #{a} = #{convert(100, from: a, to: b)} #{b}"
end
begin
  convert(1, from: "USD", to: "XXX")
rescue KeyError => e
  puts e.message, e.key.inspect, e.receiver.size
end
begin
  RATES["CHF"] = 1
rescue => e
  puts e.class, e.message
end
RATES.keys.to_h { |c| [c, convert(250.5, from: "EUR", to: c)] }
