class Dec
  include Comparable
  SCALE = 10**4
  attr_reader :raw
  protected :raw
  def self.[](x) = x.is_a?(Dec) ? x : new((Rational(x.to_s) * SCALE).round(half: :even))
  def initialize(raw) = @raw = raw
  def +(o) = Dec.new(raw + Dec[o].raw)
  def -(o) = Dec.new(raw - Dec[o].raw)
  def *(o) = Dec.new((raw * Dec[o].raw).fdiv(SCALE).round)
  def /(o) = (d = Dec[o].raw).zero? ? raise(ZeroDivisionError, "divided by 0") : Dec.new((raw * SCALE / d.to_r).round)
  def -@ = Dec.new(-raw)
  def abs = Dec.new(raw.abs)
  def <=>(o) = raw <=> Dec[o].raw
  def coerce(n) = [Dec[n], self]
  def to_s(digits = 2)
    w, f = raw.abs.divmod(SCALE)
    "#{'-' if raw < 0}#{w}.#{f.to_s.rjust(4, '0')[0, digits]}"
  end
  def inspect = "#<Dec #{to_s(4)}>"
  def hash = raw.hash
  def eql?(o) = o.is_a?(Dec) && self == o
end
a, b = Dec["10.25"], Dec[3]
p a + b, a - 0.1, a * b, a / b, -a, a > b, 5 * b, 1 + a, [b, a].max, [a, b, a].sum(Dec[0]), [a, a.dup, b].uniq.size, a.clamp(1, 5), a.between?(10, 11), Dec["-0.00005"], Dec["1/3"]
puts a, a.to_s(3), "#{-b}", [a, b].sort.join(" "), a == 10.25
[-> { a / 0 }, -> { a.raw }, -> { Dec["x"] }].each { |f| f.call rescue puts "#{$!.class}: #{$!.message.sub(/#<Dec.*>/, 'dec')}" }
(0..3).map { |i| (Dec["0.1"] * i).to_s }
