Version = Struct.new(:major, :minor) do
  include Comparable
  def <=>(other) = (major <=> other.major).nonzero? || minor <=> other.minor
  def succ = Version.new(major, minor + 1)
  def to_s = "v#{major}.#{minor}"
end
a, b, c = Version.new(1, 2), Version.new(1, 10), Version.new(2, 0)
p [c, a, b].sort.map(&:to_s), [a, b, c].max.to_s, a.clamp(b, c).to_s, a < b && b < c, a == Version.new(1, 2), (a..Version.new(1, 5)).map(&:to_s), (a..b).include?(Version.new(1, 7)), a.between?(a, b), [a, b].minmax.map(&:to_s), [[1, "b"], [1, "a"], [0, "z"]].sort, [1, 2] <=> [1, "x"], nil <=> nil, nil <=> 1, "a" <=> 1, [3, 1, 2].sort { |x, y| y <=> x }, %w[bb a ccc].sort_by { |s| [-s.size, s] }, (1 <=> 2) + (2 <=> 1), 1.0 <=> Float::NAN
case b
when Version.new(1, 0)..Version.new(1, 99) then "one"
when Version.new(2, 0).. then "two"
end
