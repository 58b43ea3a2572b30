require "json"
def diff(a, b, path = "$")
  return [] if a == b
  case [a, b]
  in [Hash, Hash]
    (a.keys | b.keys).flat_map do |k|
      if !b.key?(k) then ["- #{path}.#{k}: #{a[k].to_json}"]
      elsif !a.key?(k) then ["+ #{path}.#{k}: #{b[k].to_json}"]
      else diff(a[k], b[k], "#{path}.#{k}")
      end
    end
  in [Array, Array]
    [a.size, b.size].max.times.flat_map do |i|
      case [i < a.size, i < b.size]
      in [true, true] then diff(a[i], b[i], "#{path}[#{i}]")
      in [true, false] then ["- #{path}[#{i}]: #{a[i].to_json}"]
      in [false, true] then ["+ #{path}[#{i}]: #{b[i].to_json}"]
      end
    end
  else ["~ #{path}: #{a.to_json} -> #{b.to_json}"]
  end
end
a = JSON.parse('{"v":1,"t":["a","b"],"o":{"x":1.50,"y":null},"gone":true}')
b = JSON.parse('{"v":2,"t":["a","c","d"],"o":{"x":1.5,"y":[]},"new":{"k":"é\u20ac"}}')
puts diff(a, b)
def flatten(o, pre = nil)
  case o
  when Hash then o.each_with_object({}) { |(k, v), h| h.merge!(flatten(v, [pre, k].compact.join("."))) }
  when Array then o.each_with_index.with_object({}) { |(v, i), h| h.merge!(flatten(v, "#{pre}[#{i}]")) }
  else { pre => o }
  end
end
flatten(b).each { |k, v| puts "#{k.ljust(8)} = #{v.inspect}" }
puts JSON.pretty_generate(b), JSON.generate([1.0, 1e20, 1e-5, 10**20, -0.0, "\t\u0001/</", :sym, nil])
puts JSON.parse("[1e3, -0.5, 1E-2]").inspect, JSON.parse('{"a":{"b":[{}]}}', symbolize_names: true).inspect, JSON.parse('"\ud83d\ude00"').inspect
['{"a":1,}', "[1 2]", "{'a':1}", "", "nope", "[1,2"].each do |s|
  JSON.parse(s)
  puts "ok #{s}"
rescue JSON::ParserError => e
  puts "#{s.inspect}: #{e.class}"
end
begin
  JSON.generate(Float::NAN)
rescue JSON::GeneratorError => e
  puts e.class
end
S = Struct.new(:a, :b)
puts S.new(1, "x").to_h.to_json, JSON.generate(S.new(1, 2).to_a), { 1 => :a, nil => 2 }.to_json, "é".to_json, JSON.generate("é", ascii_only: true) , [nil, true].to_json, { "a b": 1 }.to_json
