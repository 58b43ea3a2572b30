# Three checksums with the values that everybody's give.
def crc32(text)
  text.each_byte.reduce(0xffffffff) do |crc, byte|
    crc ^= byte
    8.times { crc = crc.odd? ? (crc >> 1) ^ 0xedb88320 : crc >> 1 }
    crc
  end ^ 0xffffffff
end

def adler32(text)
  a, b = 1, 0
  text.each_byte do |byte|
    a = (a + byte) % 65_521
    b = (b + a) % 65_521
  end
  (b << 16) | a
end

module Md5
  SHIFTS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]].flat_map { |row| row * 4 }.freeze
  SINES = Array.new(64) { |i| (Math.sin(i + 1).abs * 2**32).floor }.freeze
  MASK = 0xffffffff

  def self.hexdigest(text)
    message = text.b
    length = message.bytesize * 8
    message << 128.chr
    message << 0.chr while message.bytesize % 64 != 56
    message << [length & MASK, length >> 32].pack("V2")
    words = message.unpack("V*")
    state = words.each_slice(16).reduce([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]) do |(a0, b0, c0, d0), m|
      a, b, c, d = a0, b0, c0, d0
      64.times do |i|
        f, g = case i / 16
               when 0 then [(b & c) | (~b & d), i]
               when 1 then [(d & b) | (~d & c), (5 * i + 1) % 16]
               when 2 then [b ^ c ^ d, (3 * i + 5) % 16]
               else [c ^ (b | (~d & MASK)), (7 * i) % 16]
               end
        x = (a + f + SINES[i] + m[g]) & MASK
        turned = ((x << SHIFTS[i]) | (x >> (32 - SHIFTS[i]))) & MASK
        a, d, c, b = d, c, b, (b + turned) & MASK
      end
      [a0 + a, b0 + b, c0 + c, d0 + d].map { |v| v & MASK }
    end
    state.pack("V4").unpack1("H*")
  end
end

fox = "The quick brown fox jumps over the lazy dog"
puts crc32(fox).to_s(16), crc32("").to_s(16), adler32("Wikipedia").to_s(16), Md5.hexdigest(""), Md5.hexdigest(fox), Md5.hexdigest("message digest")
[crc32("123456789"), Md5.hexdigest("a")]
