ALPHABET = ("a".."z").to_a
def caesar(text, shift)
  table = ALPHABET.zip(ALPHABET.rotate(shift)).to_h
  text.gsub(/[a-z]/i) { |c| r = table[c.downcase]; c =~ /[A-Z]/ ? r.upcase : r }
end
secret = caesar("Hello, World!", 3)
puts secret, caesar(secret, -3), "Hello".tr("A-Za-z", "N-ZA-Mn-za-m")
26.times.select { |k| caesar(secret, -k).include?("World") }.each { |k| puts "shift #{k}" }
(0..25).step(5).map { |k| caesar("xyz", k) }
