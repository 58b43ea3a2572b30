module Geometry
  PI = 3.14
  UNITS = %i[cm m].freeze
  class Error < StandardError; end
  def self.circle(r) = (PI * r**2).round(2)
  module_function
  def square(s) = s * s
  def checked(s) = s.positive? ? square(s) : raise(Error, "side must be positive")
end
class Room
  include Geometry
  SIZE = 4
  def area = square(SIZE)
  def outer = ::SIZE
  def pi = PI
end
SIZE = :top
puts Geometry.circle(2), Geometry.square(3), Room.new.area, Room.new.outer, Room::SIZE, Room.new.pi, Room.const_get(:UNITS).inspect, Geometry.constants.sort.inspect, Room.include?(Geometry), Geometry.instance_of?(Module), Room.name, Geometry::Error.name
begin
  Room.new.square(1)
rescue NoMethodError => e
  puts e.message
end
begin
  Geometry.checked(0)
rescue Geometry::Error => e
  puts "#{e.class}: #{e.message}"
end
begin
  Geometry::Missing
rescue NameError => e
  puts e.message
end
Geometry.const_set(:TAU, 6.28)
[Geometry::TAU, defined?(Geometry::TAU), defined?(Geometry::NOPE), Room.ancestors.index(Geometry)]
