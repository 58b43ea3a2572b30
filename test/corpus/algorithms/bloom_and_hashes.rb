class Bloom
  def initialize(bits, hashes) = (@bits, @hashes, @set = bits, hashes, 0)
  def add(s) = tap { positions(s).each { |i| @set |= 1 << i } }
  alias << add
  def maybe?(s) = positions(s).all? { |i| @set[i] == 1 }
  def load = @set.to_s(2).count("1").fdiv(@bits).round(3)
  private def positions(s) = (1..@hashes).map { |k| fnv("#{k}:#{s}") % @bits }
  private def fnv(s) = s.each_byte.reduce(0x811c9dc5) { |h, b| ((h ^ b) * 0x01000193) & 0xffffffff }
end
b = Bloom.new(256, 3)
%w[apple pear plum fig].each { |w| b << w }
puts %w[apple fig kiwi grape].map { |w| "#{w} #{b.maybe?(w)}" }, b.load
djb2 = ->(s) { s.bytes.inject(5381) { |h, c| ((h << 5) + h + c) & 0xffffffff } }
table = Array.new(5) { [] }
%w[one two three four five six].each { |w| table[djb2[w] % 5] << w }
puts table.inspect
[djb2["hello"], table.map(&:size).sum]
