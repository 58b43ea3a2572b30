# Fingerprints of bytes: Digest::SHA256.hexdigest("text").
module Digest
  # What the kinds have in common: bytes are gathered, and taken in by blocks of 64.
  class Base
    WORD = 0xffffffff

    def self.digest(bytes)
      new.update(bytes).digest
    end

    def self.hexdigest(bytes)
      new.update(bytes).hexdigest
    end

    def self.base64digest(bytes)
      [digest(bytes)].pack("m0")
    end

    def initialize
      reset
    end

    def initialize_copy(other)
      @bytes = other.__bytes.dup
    end

    def reset
      @bytes = "".b
      self
    end

    def update(bytes)
      raise TypeError, "no implicit conversion of #{bytes.class} into String" unless bytes.is_a?(String)

      @bytes << bytes.b
      self
    end
    alias << update

    def digest
      words = self.class::START.dup
      message = padded
      at = 0
      while at < message.bytesize
        block(words, message.byteslice(at, 64).unpack(self.class::BLOCK))
        at += 64
      end
      words.pack(self.class::BLOCK)
    end

    def hexdigest
      digest.unpack1("H*")
    end
    alias to_s hexdigest

    def base64digest
      [digest].pack("m0")
    end

    def digest_length
      self.class::START.size * 4
    end
    alias length digest_length
    alias size digest_length

    def block_length
      64
    end

    def ==(other)
      hexdigest == (other.is_a?(Base) ? other.hexdigest : other.to_s)
    end

    def inspect
      "#<#{self.class}: #{hexdigest}>"
    end

    def __bytes
      @bytes
    end

    private

    def padded
      length = @bytes.bytesize
      zeros = "\0".b * ((55 - length) % 64)
      halves = [length * 8 >> 32 & WORD, length * 8 & WORD]
      halves.reverse! if self.class::BLOCK == "V*"
      @bytes + "\x80".b + zeros + halves.pack(self.class::BLOCK)
    end

    def left(word, bits)
      (word << bits | word >> (32 - bits)) & WORD
    end

    def add_to(words, others)
      others.each_with_index { |other, index| words[index] = (words[index] + other) & WORD }
    end
  end

  class SHA256 < Base
    BLOCK = "N*"
    START = [
      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    ].freeze
    # Of the cube roots of the first 64 primes, the 32 bits behind the point.
    ROUNDS = [
      "428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5d807aa9812835b01243185be550c7dc3" \
      "72be5d7480deb1fe9bdc06a7c19bf174e49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da" \
      "983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca63511429296727b70a852e1b21384d2c6dfc53380d13" \
      "650a7354766a0abb81c2c92e92722c85a2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa070" \
      "19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3748f82ee78a5636f84c878148cc70208" \
      "90befffaa4506cebbef9a3f7c67178f2"
    ].pack("H*").unpack("N*").freeze

    private

    def block(words, schedule)
      (16..63).each do |index|
        early = schedule[index - 15]
        late = schedule[index - 2]
        first = (early >> 7 | early << 25) ^ (early >> 18 | early << 14) ^ early >> 3
        second = (late >> 17 | late << 15) ^ (late >> 19 | late << 13) ^ late >> 10
        schedule << (schedule[index - 16] + (first & WORD) + schedule[index - 7] + (second & WORD) & WORD)
      end
      a, b, c, d, e, f, g, h = words
      64.times do |index|
        mixed = ((e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)) & WORD
        one = h + mixed + (e & f ^ ~e & g) + ROUNDS[index] + schedule[index] & WORD
        mixed = ((a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)) & WORD
        two = mixed + (a & b ^ a & c ^ b & c)
        h, g, f, e, d, c, b, a = g, f, e, d + one & WORD, c, b, a, one + two & WORD
      end
      add_to(words, [a, b, c, d, e, f, g, h])
    end
  end

  class SHA1 < Base
    BLOCK = "N*"
    START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0].freeze

    private

    def block(words, schedule)
      (16..79).each do |at|
        schedule << left(schedule[at - 3] ^ schedule[at - 8] ^ schedule[at - 14] ^ schedule[at - 16], 1)
      end
      a, b, c, d, e = words
      80.times do |index|
        mixed, constant =
          if index < 20 then [b & c | ~b & d, 0x5a827999]
          elsif index < 40 then [b ^ c ^ d, 0x6ed9eba1]
          elsif index < 60 then [b & c | b & d | c & d, 0x8f1bbcdc]
          else [b ^ c ^ d, 0xca62c1d6]
          end
        e, d, c, b, a = d, c, left(b, 30), a, left(a, 5) + (mixed & WORD) + e + constant + schedule[index] & WORD
      end
      add_to(words, [a, b, c, d, e])
    end
  end

  class MD5 < Base
    BLOCK = "V*"
    START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476].freeze
    SHIFTS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]].freeze
    SINES = Array.new(64) { |index| (Math.sin(index + 1).abs * (1 << 32)).to_i }.freeze

    private

    def block(words, message)
      a, b, c, d = words
      64.times do |index|
        mixed, from =
          case index / 16
          when 0 then [b & c | ~b & d, index]
          when 1 then [d & b | ~d & c, (5 * index + 1) % 16]
          when 2 then [b ^ c ^ d, (3 * index + 5) % 16]
          else [c ^ (b | ~d & WORD), 7 * index % 16]
          end
        sum = a + (mixed & WORD) + SINES[index] + message[from] & WORD
        a, d, c, b = d, c, b, b + left(sum, SHIFTS[index / 16][index % 4]) & WORD
      end
      add_to(words, [a, b, c, d])
    end
  end
end
