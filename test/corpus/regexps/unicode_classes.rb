s = "Ünïcode ТЕСТ 123 ١٢٣ _x-y 日本"
puts s.scan(/\p{Upper}/).join, s.scan(/\p{Cyrillic}+/).inspect, s.scan(/\d+/).inspect, s.scan(/[[:digit:]]+/).inspect, s.scan(/\p{Nd}+/).inspect, s.scan(/\w+/).inspect, s.scan(/[[:alpha:]]+/).inspect, s.scan(/\p{^L}+/).size, s =~ /\p{Han}/, s.scan(/\P{ASCII}/).size
puts "é" =~ /\w/ ? "word" : "not", "É".match?(/é/i), "ß".match?(/SS/i), "a\u00a0b".split(/[[:space:]]/).inspect, "x\ty" =~ /[[:blank:]]/, "tab"[/\h/], "\r\n a".scan(/\R/).inspect, "e\u0301x".scan(/\X/).size
"naïve".gsub(/[^[:ascii:]]/, "?")
