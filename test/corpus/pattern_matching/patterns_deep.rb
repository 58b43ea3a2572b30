config = { db: { host: "localhost", ports: [5432, 5433], opts: { ssl: true, pool: 5 } }, users: [{ name: "Al", roles: %i[admin dev] }, { name: "Bo", roles: [:dev] }], version: "1.2.3" }
case config
in { db: { host: String => host, ports: [Integer => first, *], opts: { pool: 1..10 => pool } } }
  puts host, first, pool
end
case config
in { users: [*, { name: "Bo" => n, roles: [*, :dev, *] }, *post] }
  puts "found #{n} #{post}"
end
if config in { version: /\A(\d+)\.(\d+)/ }
  puts $1, $2
end
def classify(x)
  case x
  in [] then "empty"
  in [x] then "one #{x}"
  in [Integer | Float => a, Integer | Float => b] if a > b then "desc #{a} #{b}"
  in [Integer, Integer] then "asc"
  in [first, *, last] then "#{first}..#{last}"
  in { type: :circle, radius: } then "circle #{(3.14159 * radius**2).round(2)}"
  in { type: :rect, w:, h: } unless w == h then "rect #{w * h}"
  in { type: :rect, w:, **rest } then "square #{w} #{rest.keys}"
  in {} then "empty hash"
  in nil then "nil"
  in String | Symbol => s then "stringish #{s}"
  in ->(n) { n.respond_to?(:even?) && n.even? } then "even"
  in ..0 then "neg"
  in Float::INFINITY then "inf"
  else "other #{x.class}"
  end
end
[[], [1], [2, 1], [1, 2], [1, 2, 3], { type: :circle, radius: 2 }, { type: :rect, w: 2, h: 3 }, { type: :rect, w: 2, h: 2 }, {}, nil, "s", :y, 4, -3, 7, Float::INFINITY, Object].each { puts classify(_1) }
expected = 5
case [5, 5]
in [^expected, ^(2 + 3)] then puts "pinned"
end
case { k: nil }
in { k: nil } then puts "nil value"
end
begin
  case 5
  in 6 then 1
  end
rescue NoMatchingPatternError => e
  puts e.class, e.message
end
begin
  { a: 1 } => { b: }
rescue NoMatchingPatternKeyError => e
  puts e.message, e.key.inspect
end
class Pt
  attr_reader :x, :y
  def initialize(x, y) = (@x, @y = x, y)
  def deconstruct = [x, y]
  def deconstruct_keys(keys) = { x:, y: }
end
case Pt.new(1, 2)
in Pt(x:, y:) then puts x + y
end
case Pt.new(1, 2)
in Pt[a, b] then puts a, b
end
r = (Pt.new(0, 5) in { x: 0 })
p r
D = Data.define(:w, :h)
case D.new(w: 1, h: 2)
in { w:, h: } then p w, h
end
p D.new(1, 2).with(h: 9), D.new(1, 2) == D.new(w: 1, h: 2), D.new(1, 2).to_h
D.new(1) rescue puts $!.message
D.new(1, 2, 3) rescue puts $!.message
D.new(1, 2).instance_variable_set(:@w, 2) rescue puts $!.class
