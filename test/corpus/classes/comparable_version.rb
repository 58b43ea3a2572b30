class Temperature
  include Comparable
  attr_reader :degrees
  def initialize(d) = @degrees = d
  def <=>(other) = other.is_a?(Temperature) ? degrees <=> other.degrees : nil
  def succ = Temperature.new(degrees + 1)
  def to_s = "#{degrees}°"
  def inspect = "T#{degrees}"
  def hash = degrees.hash
  def eql?(o) = o.is_a?(self.class) && degrees.eql?(o.degrees)
end
a, b, c = [50, 70, 60].map { Temperature.new(_1) }
p a < b, a == Temperature.new(50), [a, b, c].sort, [a, b, c].minmax, c.between?(a, b), c.clamp(a, a), a.equal?(a), (a..Temperature.new(53)).to_a, (a..b).include?(c), Range.new(a, b) === c, [a, b, a].uniq.size, [a, b, c].max(2), (a...b).cover?(b), a.clamp(..Temperature.new(40)), a != b
begin
  a < 5
rescue ArgumentError => e
  puts e.message
end
begin
  [a, 1].max
rescue ArgumentError, NoMethodError => e
  puts e.class
end
puts (a == 50), ("#{a} to #{b}")
[a, b, c].sort { |x, y| y <=> x }.map(&:to_s)
