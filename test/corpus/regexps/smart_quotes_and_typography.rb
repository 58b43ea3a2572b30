text = %q("Hello," she said -- it's 'fine'... 3x4 (c) 1/2)
out = text.gsub(/(?<=\A|[\s(])"/, "“").gsub('"', "”").gsub(/(?<=\w)'(?=\w)/, "’").gsub(/(?<=\s)'(\w+)'/, "‘\\1’").gsub("--", "—").gsub("...", "…").gsub(/(\d)x(\d)/, '\1×\2').gsub(/\((c|r|tm)\)/i) { { "c" => "©", "r" => "®", "tm" => "™" }[$1.downcase] }.gsub(%r{\b1/2\b}, "½")
puts out, out.length, out.bytesize, out.scan(/[^\x00-\x7F]/).tally
puts out.unpack("U*").select { |c| c > 8000 }.map { |c| format("U+%04X", c) }.join(" "), "caf\u00e9" =~ /\u00e9/, "Ærø".match?(/\A\p{Lu}\p{Ll}+\z/)
out.each_char.chunk { |c| c.ascii_only? }.map { |a, l| [a, l.size] }.first(3)
