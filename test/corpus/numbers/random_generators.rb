class Lcg
  def initialize(seed) = @s = seed
  def next = @s = (1_664_525 * @s + 1_013_904_223) & 0xffff_ffff
  def float = self.next / 2.0**32
  def shuffle(list) = list.dup.tap { |l| (l.size - 1).downto(1) { |i| j = self.next % (i + 1); l[i], l[j] = l[j], l[i] } }
  def normal = Math.sqrt(-2 * Math.log(1 - float)) * Math.cos(2 * Math::PI * float)
end
class XorShift
  def initialize(seed) = @x = seed & 0xffff_ffff_ffff_ffff
  def next
    @x ^= (@x << 13) & 0xffff_ffff_ffff_ffff
    @x ^= @x >> 7
    @x ^= (@x << 17) & 0xffff_ffff_ffff_ffff
  end
end
g = Lcg.new(1)
puts Array.new(4) { g.next }.inspect, g.shuffle((1..8).to_a).inspect, Array.new(3) { g.normal.round(6) }.inspect
x = XorShift.new(88_172_645_463_325_252)
puts Array.new(3) { x.next }.inspect
inside = 2000.times.count { (g.float**2 + g.float**2) <= 1 }
[(4.0 * inside / 2000).round(2), Array.new(6) { g.next % 6 + 1 }]
