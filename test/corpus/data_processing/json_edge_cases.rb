require "json"
puts [1.0, 1e10, 0.1, -0.0, 1e-5, 100, nil, true].to_json
puts "é\u2028\u0001\"\\/\n\t".to_json, "日本".to_json, :sym.to_json, { 1 => 2, nil => 3, a: { b: [] } }.to_json, {}.to_json, [].to_json
['{"a":1,}', "[1 2]", "", "{", "nul", '"open', "[1]x", '{"a" 1}'].each do |bad|
  JSON.parse(bad)
  puts "#{bad}: parsed"
rescue JSON::ParserError
  puts "#{bad.inspect}: error"
end
puts JSON.parse('"\u00e9\ud83d\ude00\n"'), JSON.parse("  [ ]  ").inspect, JSON.parse("12").inspect, JSON.parse('{"a":{"b":[1,{"c":null}]}}').dig("a", "b", 1).inspect, JSON.parse('{"x":1}', object_class: Hash).inspect
puts JSON.pretty_generate({ "empty" => {}, "list" => [], "n" => [1, [2]] })
begin
  JSON.generate(Float::NAN)
rescue JSON::GeneratorError => e
  puts e.class
end
class Temp
  def initialize(d) = @d = d
  def to_json(*a) = { deg: @d }.to_json(*a)
end
puts [Temp.new(5)].to_json, JSON.generate("k" => Temp.new(1)), JSON.dump({ a: nil })
JSON.parse("[1e3, 1E-2, -0, 123456789012345678901]")
