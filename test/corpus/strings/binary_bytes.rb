data = [0, 255, 16, 127].pack("C*")
puts data.encoding, data.bytesize, data.unpack("C*").inspect, data.unpack1("H*"), data.inspect
word = [1, 2, 3].pack("nNv")
puts word.bytes.inspect, word.unpack("nNv").inspect, ["abc", 5].pack("a5C").inspect, ["hello"].pack("m0"), "aGVsbG8=".unpack1("m")
puts [1.5].pack("E").unpack1("E"), [3.0].pack("g").bytes.inspect, ["616263"].pack("H*"), ["abc"].pack("B8").inspect, "abc".unpack("b8B8").inspect
text = "é".b
puts text.length, text.force_encoding("UTF-8").length, "\xff".force_encoding("UTF-8").valid_encoding?, "a\xffb".scrub("?"), "é".bytes.sum
puts "abc".sum, "abc".hash == "abc".hash
puts "ab\x00c".inspect, "abc".byteslice(1, 2), "abc".getbyte(0), "abc".unpack("a1 x a1").inspect
xor = "secret".bytes.zip("key".bytes.cycle).map { |a, b| a ^ b }
xor.pack("c*").unpack1("H*")
