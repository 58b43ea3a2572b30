data = "Hello, Wörld!\x00\x01\xFFRuby\n".b
data.each_char.each_slice(8).with_index do |slice, row|
  bytes = slice.map(&:ord)
  hex = bytes.map { |b| "%02x" % b }.join(" ")
  text = bytes.map { |b| b.between?(32, 126) ? b.chr : "." }.join
  puts "%04x  %-23s  |%s|" % [row * 8, hex, text]
end
puts data.encoding, data.bytesize, data.unpack1("H8"), data.bytes.sum, data.count("\x00-\x1f"), data.index("Ruby"), data[0, 5].force_encoding("UTF-8").encoding, data.valid_encoding?, data.force_encoding("UTF-8").valid_encoding?
bits = [0b1010, 0xff].pack("C*").unpack1("B*")
[bits, ["48656c6c6f"].pack("H*"), [1, 256].pack("s>l<").bytes, "abc".unpack("C*"), "\u00e9".unpack("C*"), [0x20AC].pack("U").bytes.size]
