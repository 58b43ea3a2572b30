module Cipher
  ALPHA = ("A".."Z").to_a.freeze
  refine_me = 1
  def self.caesar(s, k) = s.gsub(/[a-z]/i) { |c| b = c =~ /[a-z]/ ? 97 : 65; ((c.ord - b + k) % 26 + b).chr }
  def self.vigenere(s, key, dir = 1)
    ks = key.upcase.chars.cycle
    s.upcase.each_char.map { |c| ALPHA.include?(c) ? ALPHA[(ALPHA.index(c) + dir * ALPHA.index(ks.next)) % 26] : c }.join
  end
  def self.rot13(s) = s.tr("A-Za-z", "N-ZA-Mn-za-m")
  def self.atbash(s) = s.tr("a-zA-Z", [*"a".."z"].reverse.join + [*"A".."Z"].reverse.join)
  def self.xor(s, k) = s.bytes.map.with_index { |b, i| b ^ k[i % k.size].ord }.pack("C*").unpack1("H*")
  def self.rle(s) = s.gsub(/(.)\1*/) { "#{$&.size}#{$1}" }
  def self.unrle(s) = s.scan(/(\d+)(\D)/).map { |n, c| c * n.to_i }.join
  def self.morse(s)
    m = { "A" => ".-", "B" => "-...", "S" => "...", "O" => "---" }
    s.upcase.chars.map { m[_1] || "?" }.join(" ")
  end
end
puts Cipher.caesar("Hello, World!", 3), Cipher.caesar(Cipher.caesar("Hello, World!", 3), -3)
v = Cipher.vigenere("Attack at dawn", "LEMON")
puts v, Cipher.vigenere(v, "LEMON", -1)
puts Cipher.rot13("Why did the chicken?"), Cipher.atbash("abcXYZ"), Cipher.xor("secret", "key"), Cipher.rle("aaabbc"), Cipher.unrle("3a2b1c"), Cipher.morse("sos b")
puts ["hello"].pack("m0"), "aGVsbG8=".unpack1("m")
puts "hello".each_byte.map { |b| b.to_s(2).rjust(8, "0") }.join(" ")
puts %w[01101000 01101001].map { |b| b.to_i(2).chr }.join
puts "abc".succ, "az".next, "Zz".succ, "a9".succ, "1.9".succ
puts "%s" % "abc".unpack("C*").sum, "abc".bytes.inject { |h, b| (h * 31 + b) & 0xffffffff }
