class Rng
  def initialize(s) = @s = s
  def below(n) = (@s = (@s * 25_214_903_917 + 11) & (2**48 - 1)).then { (_1 >> 16) % n }
end
def reservoir(stream, k, rng)
  stream.each_with_index.with_object([]) do |(x, i), kept|
    if i < k then kept << x
    elsif (j = rng.below(i + 1)) < k then kept[j] = x
    end
  end
end
def weighted(weights, rng)
  r = rng.below(weights.values.sum)
  weights.each { |k, w| return k if (r -= w) < 0 }
end
rng = Rng.new(99)
puts reservoir(1..100, 5, rng).inspect
counts = Array.new(300) { weighted({ rare: 1, common: 6, usual: 3 }, rng) }.tally
puts counts.sort_by(&:last).map(&:first).inspect
perms = Array.new(240) { [1, 2, 3].tap { |l| 2.downto(1) { |i| j = rng.below(i + 1); l[i], l[j] = l[j], l[i] } } }.tally
[perms.size, perms.values.sum, counts.values.sum]
