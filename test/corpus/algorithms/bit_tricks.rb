def popcount(n) = n.zero? ? 0 : (n & 1) + popcount(n >> 1)
def gray(n) = n ^ (n >> 1)
def single(list) = list.reduce(:^)
def subsets(set) = (0...1 << set.size).map { |mask| set.select.with_index { |_, i| mask[i] == 1 } }
puts popcount(255), 255.to_s(2).count("1"), (0..7).map { |n| gray(n).to_s(2).rjust(3, "0") }.join(" "), single([4, 1, 2, 1, 2]), subsets(%i[a b c]).inspect
puts 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -16 >> 2, 0b1010[1], 10.bit_length, 2**64 >> 60, (2**70 | 1)[70], 255.digits(2).sum, 0xff.anybits?(0x10), 6.allbits?(2), 6.nobits?(1), -1.to_s(2), [1, 2, 4].sum { |b| b << 1 }, 64 & (64 - 1) == 0
a, b = 5, 9
a ^= b
b ^= a
a ^= b
flags = { read: 1, write: 2, exec: 4 }
perm = flags.values_at(:read, :exec).reduce(:|)
[a, b, flags.select { |_, v| perm & v != 0 }.keys, perm.to_s(2).rjust(3, "0")]
