class CaesarCipher
  ALPHABET = ("a".."z").to_a.join.freeze

  attr_reader :shift

  def initialize(shift)
    @shift = shift % 26
    rotated = ALPHABET.chars.rotate(@shift).join
    @from = ALPHABET + ALPHABET.upcase
    @to = rotated + rotated.upcase
  end

  def encrypt(text)
    text.tr(@from, @to)
  end

  def decrypt(text)
    text.tr(@to, @from)
  end
end

cipher = CaesarCipher.new(29)
message = "Meet me at NOON, agent 007!"
secret = cipher.encrypt(message)
puts "Shift:     #{cipher.shift}"
puts "Encrypted: #{secret}"
puts "Decrypted: #{cipher.decrypt(secret)}"
puts "Round trip ok" if cipher.decrypt(secret) == message
(1..25).find { |s| CaesarCipher.new(s).decrypt(secret).include?("Meet") }
