# SHA-256 after its standard, tried on the standard's own examples.
module Sha256
  MASK = 0xffffffff
  PRIMES = (2..311).select { |n| (2..Integer.sqrt(n)).none? { |d| (n % d).zero? } }.freeze

  def self.root_bits(n, root)
    # the first 32 bits of the root's fraction, in integers
    scaled = n << (32 * root)
    low, high = 0, 1 << 40
    while low < high
      middle = (low + high + 1) / 2
      middle**root <= scaled ? low = middle : high = middle - 1
    end
    low & MASK
  end

  START = PRIMES.first(8).map { |n| root_bits(n, 2) }.freeze
  K = PRIMES.first(64).map { |n| root_bits(n, 3) }.freeze

  def self.rotate(x, n) = ((x >> n) | (x << (32 - n))) & MASK

  def self.hexdigest(text)
    bytes = text.bytes
    bits = bytes.size * 8
    bytes << 0x80
    bytes << 0 until bytes.size % 64 == 56
    bytes.concat([bits >> 32, bits & MASK].pack("N2").bytes)
    state = bytes.each_slice(64).inject(START) { |s, block| compress(s, block) }
    state.map { |word| format("%08x", word) }.join
  end

  def self.compress(state, block)
    w = block.pack("C*").unpack("N16")
    (16..63).each do |i|
      a, b = w[i - 15], w[i - 2]
      s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >> 3)
      s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >> 10)
      w << ((w[i - 16] + s0 + w[i - 7] + s1) & MASK)
    end
    a, b, c, d, e, f, g, h = state
    64.times do |i|
      t1 = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]
      t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
      a, b, c, d, e, f, g, h = (t1 + t2) & MASK, a, b, c, (d + t1) & MASK, e, f, g
    end
    [a, b, c, d, e, f, g, h].zip(state).map { |x, y| (x + y) & MASK }
  end
end

["", "abc", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"].map { |text| Sha256.hexdigest(text).tap { |d| puts d } }.last
