s = "naïve café — 日本語 😀"
puts s.length, s.bytesize, s.reverse, s.upcase, s.chars.last, s.each_grapheme_cluster.count
puts s.scan(/\p{Han}+/).inspect, s =~ /日/, s.index("語"), s.split.map(&:size).inspect
puts "e\u0301".length, "e\u0301".unicode_normalize(:nfc).length, "\u{1F468}\u200D\u{1F469}".codepoints.size
puts s.encoding, s.valid_encoding?, s.ascii_only?, "abc".ascii_only?, s.unicode_normalized?
puts "日本".center(8, "*"), "日本".ljust(4, ".") + "|", "😀" * 2, "😀".ord, 128_512.chr("UTF-8"), [26085, 26412].pack("U*")
puts "日本".bytes.map { |b| b.to_s(16) }.join(" "), "日本".dump, "日本\n".inspect, "\u00e9" == "é", "é".unpack("U*").inspect
puts s.tr("é", "e").delete("—").squeeze(" "), "áéí".tr("áéí", "aei"), "ñandú".sub("ñ") { |c| c.upcase }
s.each_char.select { |c| c.bytesize > 1 }
