UNIT = { "mm" => 1r/1000, "cm" => 1r/100, "m" => 1r, "km" => 1000r, "in" => 254r/10_000, "ft" => 3048r/10_000 }.freeze
Length = Struct.new(:meters) do
  include Comparable
  def self.parse(text)
    parts = text.scan(/(-?\d+(?:\.\d+)?(?:\/\d+)?)\s*(mm|cm|km|m|in|ft)\b/)
    raise ArgumentError, "no length in #{text.inspect}" if parts.empty?
    new(parts.sum(0r) { |n, u| n.to_r * UNIT.fetch(u) })
  end
  def +(o) = self.class.new(meters + o.meters)
  def *(k) = self.class.new(meters * k)
  def <=>(o) = meters <=> o.meters
  def to(unit) = (meters / UNIT.fetch(unit)).then { |v| v.denominator == 1 ? v.to_i : v.to_f.round(3) }
  def to_s = UNIT.keys.reverse.find { |u| meters.abs >= UNIT[u] && u !~ /in|ft/ }.then { |u| "#{to(u || 'm')} #{u || 'm'}" }
end
ls = ["5 ft 6 in", "1.2 km", "30cm", "1/2 m", "-4 mm"].map { Length.parse(_1) }
puts ls, ls.sum(Length.new(0)), ls.max.to("ft"), (ls[0] * 2).to("cm"), ls.sort.map { |l| l.to("m") }.inspect, ls.minmax.map(&:to_s).inspect
begin
  Length.parse("tall")
rescue ArgumentError => e
  puts e.message
end
begin
  ls[0].to("mile")
rescue KeyError => e
  puts e.message
end
ls[0].meters
