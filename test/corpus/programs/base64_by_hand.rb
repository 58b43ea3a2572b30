ALPHABET = [*"A".."Z", *"a".."z", *"0".."9", "+", "/"].join.freeze

def encode(text)
  text.bytes.each_slice(3).map do |group|
    bits = group.map { |b| b.to_s(2).rjust(8, "0") }.join
    padded = bits.ljust((bits.size / 6.0).ceil * 6, "0")
    padded.scan(/.{6}/).map { |six| ALPHABET[six.to_i(2)] }.join.ljust(4, "=")
  end.join
end

def decode(text)
  raise ArgumentError, "invalid base64" unless text.match?(%r{\A(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?\z})

  bits = text.delete("=").each_char.map { |c| ALPHABET.index(c).to_s(2).rjust(6, "0") }.join
  bits.scan(/.{8}/).map { |eight| eight.to_i(2) }.pack("C*").force_encoding("UTF-8")
end

# The examples of RFC 4648.
%w[f fo foo foob fooba foobar].unshift("").each do |text|
  puts "#{text.inspect} #{encode(text)}"
  raise text unless decode(encode(text)) == text && [text].pack("m0") == encode(text)
end
puts decode(encode("Grüße, 世界")), encode("To err is human, but to really foul things up you need a computer.")
begin
  decode("a===")
rescue ArgumentError => e
  puts e.message
end
encode("light work.").length
