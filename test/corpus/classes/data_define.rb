Coord = Data.define(:lat, :lng) do
  def self.origin = new(0, 0)
  def initialize(lat:, lng:)
    raise ArgumentError, "lat out of range" unless (-90..90).cover?(lat)
    super(lat: Float(lat), lng: Float(lng))
  end
  def distance(o) = Math.hypot(lat - o.lat, lng - o.lng)
end
a = Coord.new(3, 4)
b = Coord.new(lat: 3, lng: 4)
p a, a == b, a.eql?(b), a.hash == b.hash, a.with(lat: 1), a.to_h, Coord.members, Coord.origin.distance(a), a.frozen?, a.inspect
{ Coord => -> { Coord.new(100, 0) }, ArgumentError => -> { Coord.new(1) }, 3 => -> { Coord.new(1, 2, 3) }, :kw => -> { Coord.new(lat: 1, lng: 2, alt: 3) } }.each_value do |f|
  f.call
rescue ArgumentError => e
  puts e.message
end
begin
  a.instance_variable_set(:@lat, 5)
rescue => e
  puts e.class
end
begin
  a.lat = 5
rescue NoMethodError => e
  puts e.message
end
Empty = Data.define
p Empty.new, Empty.members
case a
in { lat:, lng: } then [lat, lng]
end
