module Perm
  READ = 1 << 0
  WRITE = 1 << 1
  EXEC = 1 << 2
  ALL = constants.map { const_get(_1) }.reduce(:|)
  def self.names(mask) = constants.reject { _1 == :ALL }.select { |c| mask & const_get(c) != 0 }
  def self.parse(s) = s.each_char.with_index.sum { |c, i| c == "-" ? 0 : 1 << i }
end
p Perm::ALL, Perm.names(5), Perm.parse("r-x"), Perm.names(Perm.parse("-w-")), Perm.constants.sort
m = 0
m |= Perm::READ | Perm::EXEC
m &= ~Perm::READ
m ^= Perm::WRITE
puts m.to_s(2).rjust(8, "0"), "%#010b" % m, "%08x" % 0xdeadbeef, m.bit_length, m[1], m[0]
p 0b1101.digits(2).each_with_index.filter_map { |b, i| i if b == 1 }, 255.to_s(2).count("1"), (1..8).map { |n| n ^ (n >> 1) }.map { |g| "%03b" % g }
def popcount(n) = n.zero? ? 0 : (n & 1) + popcount(n >> 1)
p popcount(0xff00ff), -1 & 0xff, ~0b1010 & 0xf, 1 << 64 | 1, (1 << 64) - 1 >> 60, -8 >> 1, 5 & -5, 6[0..1], 0xff.anybits?(0x10)
crc = "hello".each_byte.inject(0xffffffff) { |c, b| c ^= b; 8.times { c = c & 1 == 1 ? (c >> 1) ^ 0xedb88320 : c >> 1 }; c } ^ 0xffffffff
puts crc.to_s(16)
fnv = "hello".bytes.inject(0xcbf29ce484222325) { |h, b| ((h ^ b) * 0x100000001b3) & 0xffffffffffffffff }
puts fnv.to_s(16), [1, 2, 3].pack("C*").unpack1("H*"), ["deadbeef"].pack("H*").bytes.inspect, [1.5].pack("g").unpack("B*"), "abc".unpack("B8 b8 C").inspect
adler = "Wikipedia".bytes.each_with_object([1, 0]) { |b, s| s[0] = (s[0] + b) % 65521; s[1] = (s[1] + s[0]) % 65521 }.then { |a, b| (b << 16) | a }
puts adler
lfsr = 0xACE1
5.times { bit = (lfsr ^ (lfsr >> 2) ^ (lfsr >> 3) ^ (lfsr >> 5)) & 1; lfsr = (lfsr >> 1) | (bit << 15) }
puts lfsr, "10110".to_i(2), "0b101".to_i(0), 10.pow(20, 7), 2.pow(-1), 0x7fffffffffffffff + 1, -(2**63)
