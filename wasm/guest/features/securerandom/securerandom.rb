# The names of Ruby's SecureRandom, with numbers that follow from the run's seed: good for
# sampling and for examples, and no source of secrets.
module SecureRandom
  ALPHANUMERIC = [*"A".."Z", *"a".."z", *"0".."9"].freeze

  class << self
    def bytes(count = nil)
      Random.bytes(count || 16)
    end
    alias random_bytes bytes
    alias gen_random bytes

    def hex(count = nil)
      bytes(count).unpack1("H*")
    end

    def base64(count = nil)
      [bytes(count)].pack("m0")
    end

    def urlsafe_base64(count = nil, padding = false)
      text = base64(count).tr("+/", "-_")
      padding ? text : text.delete("=")
    end

    def uuid
      digits = bytes(16).bytes
      digits[6] = digits[6] & 0x0f | 0x40
      digits[8] = digits[8] & 0x3f | 0x80
      digits.pack("C*").unpack1("H*").then { |hex| [hex[0, 8], hex[8, 4], hex[12, 4], hex[16, 4], hex[20, 12]].join("-") }
    end

    def alphanumeric(count = nil, chars: ALPHANUMERIC)
      Array.new(count || 16) { chars[Random.rand(chars.size)] }.join
    end

    def random_number(limit = 0)
      Random.random_number(limit)
    end

    def rand(*limit)
      Random.rand(*limit)
    end
  end
end
