data = { name: "Ann", tags: %w[x y], nested: { "k" => 1.5, 2 => nil, sym: :v }, list: [{ a: 1 }, { b: [true, 1..3] }] }
p data
puts data.inspect == data.to_s
pp data
pp({ short: 1 })
long = (1..12).to_h { |i| ["key number #{i}", "value " * 3] }
pp long.first(3).to_h
pp (1..50).to_a
def dump(obj, depth = 0)
  pad = "  " * depth
  case obj
  when Hash then obj.each { |k, v| v.respond_to?(:each) && !v.is_a?(Range) ? (puts "#{pad}#{k}:"; dump(v, depth + 1)) : puts("#{pad}#{k}: #{v.inspect}") }
  when Array then obj.each { |v| dump(v, depth + 1) }
  else puts "#{pad}- #{obj}"
  end
end
dump(data)
data.keys
