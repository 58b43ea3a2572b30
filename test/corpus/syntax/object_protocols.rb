class Path
  attr_reader :parts
  def initialize(*parts) = @parts = parts
  def /(other) = Path.new(*parts, other.to_s)
  def to_s = parts.join("/")
  def to_str = to_s
  def ==(o) = to_s == o.to_s
  def [](i) = parts[i]
  def each(&) = parts.each(&)
  include Enumerable
  def to_ary = parts
  def <<(x) = tap { parts << x }
  def call(*a) = "called #{a}"
  def to_proc = ->(x) { "#{self}/#{x}" }
  def ===(o) = o.to_s.start_with?(to_s)
  def =~(re) = to_s =~ re
  def -@ = Path.new(*parts.reverse)
  def !~(re) = !(self =~ re)
  def coerce(o) = [Path.new(o.to_s), self]
end
root = Path.new("usr")
x = root / "lib" / :ruby
a, *rest = x
puts x, "at: " + x, a, rest.inspect, x[1], x.map(&:upcase).inspect, x.(1, 2), %w[a b].map(&root).inspect, x == "usr/lib/ruby", -x, x =~ /lib/, x !~ /zzz/, [[1, x]].map { |n, (p1, p2)| [n, p1, p2] }.inspect, x.include?("lib"), x.sort.first, x.each_slice(2).to_a.inspect
case "usr/lib/x"
when x then puts "no"
when root then puts "below root"
end
x << "gems"
[x.to_s, x.count, x.first(2), [x, "y"].flatten]
