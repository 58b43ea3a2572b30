def vigenere(text, key, direction = 1)
  shifts = key.upcase.each_char.map { |c| c.ord - 65 }.cycle
  text.upcase.gsub(/[A-Z]/) { |c| ((c.ord - 65 + direction * shifts.next) % 26 + 65).chr }
end
secret = vigenere("Attack at dawn!", "Lemon")
puts secret, vigenere(secret, "Lemon", -1)
MORSE = { "s" => "...", "o" => "---", "e" => ".", "t" => "-" }
puts "sos tee".chars.map { |c| MORSE.fetch(c, "/") }.join(" ")
puts "... --- ...".split.map { |m| MORSE.key(m) || "?" }.join
puts "hello".unpack("C*").map { |b| b.to_s(2).rjust(8, "0") }.join(" ")
secret.length
