Version = Struct.new(:major, :minor, :patch, :pre) do
  include Comparable

  def self.parse(text)
    m = /\Av?(\d+)\.(\d+)\.(\d+)(?:-([\w.]+))?\z/.match(text)
    raise ArgumentError, "not a version: #{text.inspect}" unless m

    new(*m[1..3].map(&:to_i), m[4])
  end

  def <=>(other)
    numbers = [major, minor, patch] <=> [other.major, other.minor, other.patch]
    return numbers unless numbers.zero?
    return 0 if pre == other.pre
    return 1 if pre.nil?
    return -1 if other.pre.nil?

    pre <=> other.pre
  end

  def to_s = [major, minor, patch].join(".") + (pre ? "-#{pre}" : "")
end

list = %w[1.10.0 1.2.0 v2.0.0 2.0.0-rc.1 2.0.0-beta 1.2.10].map { |s| Version.parse(s) }
puts list.sort.join(" < ")
puts list.max, list.min
puts Version.parse("1.2.3").between?(Version.parse("1.0.0"), Version.parse("2.0.0"))
puts Version.parse("1.0.0").clamp(Version.parse("1.2.0"), Version.parse("1.3.0"))
begin
  Version.parse("1.x")
rescue ArgumentError => e
  puts e.message
end
list.minmax.map(&:to_s)
