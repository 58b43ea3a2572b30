CONFIG = { list: %w[a b].freeze, name: "x" }.freeze
begin
  CONFIG[:new] = 1
rescue FrozenError => e
  puts e.message
end
begin
  CONFIG.delete(:name)
rescue => e
  puts e.class
end
CONFIG[:name] << "y" rescue puts "literal frozen"
copy = CONFIG.dup
copy[:new] = 1
clone = CONFIG.clone
puts copy.frozen?, clone.frozen?, CONFIG.clone(freeze: false).frozen?, copy.size, CONFIG.merge(z: 1).frozen?
puts CONFIG <= copy, copy > CONFIG, { a: 1 }.eql?({ a: 1 }), { a: 1, b: 2 } == { b: 2, a: 1 }, ({ a: 1 }.equal?({ a: 1 }))
def deep_freeze(o)
  case o
  when Hash then o.each { |k, v| deep_freeze(v) }
  when Array then o.each { |v| deep_freeze(v) }
  end
  o.freeze
end
d = deep_freeze({ a: [+"s", { b: +"t" }] })
d[:a][1][:b].frozen?
