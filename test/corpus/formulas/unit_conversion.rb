UNITS = { length: { m: 1.0, km: 1000.0, mi: 1609.344, ft: 0.3048, in: 0.0254 }, mass: { kg: 1.0, g: 0.001, lb: 0.45359237, oz: 0.028349523125 } }.freeze
def convert(v, from, to)
  _, table = UNITS.find { |_, t| t.key?(from) && t.key?(to) } || raise(ArgumentError, "cannot convert #{from} to #{to}")
  v * table[from] / table[to]
end
puts convert(26.2, :mi, :km).round(3), convert(6, :ft, :in), convert(1, :kg, :lb).round(4), convert(180.0, :km, :mi).floor(2)
begin
  convert(1, :kg, :m)
rescue ArgumentError => e
  puts e.message
end
temps = { c: ->(x) { x }, f: ->(x) { (x - 32) * 5 / 9.0 }, k: ->(x) { x - 273.15 } }
temps.map { |u, f| [u, f[300].round(2)] }.to_h
