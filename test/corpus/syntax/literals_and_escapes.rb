p 1_000, 0x1F, 0b101, 0o17, 017, 1e3, 1.5e-3, 2r, 1.5r, 3i, ?a, ?\n, :sym, :"quoted sym", %w[a b], %i[c d], %q(single 'q'), %Q(double "#{1 + 1}"), %(parens (nested)), "a" "b", 'it''s', "tab\tnl\nesc\\ q\" \e[1m \u00e9 \u{1F600} \x41 \101 \s|", '\n \' \\', 1..2, 1...2, (1..), (..3), nil, true, [1, 2,], { a: 1, "b": 2, "c d": 3, 4 => 5, nil => 6, }, /re\/gex/i, %r{a/b}x, ->(x) { x }.lambda?, __LINE__, __FILE__, -2 ** 2, 2 ** -1, -2.abs, +3, ~5, 10.fdiv(4), 7 / 2, -7 / 2, 7 % -3, 1 <=> 2, 5 & 3 | 4 ^ 1, 1 << 3 >> 1, !true, (not nil), 'a'..'e', [*'a'..'e'], 1.0.to_s, 1e20.to_i, 1e100, 0.1 + 0.2, 100.0, 1e-10, 12345678901234567890
puts "\#{not}", '#{not}', "a#{1}b#{"c#{2}"}", "#{}|", "\a\b".bytes.inspect, "\M-a".bytes.inspect, "\C-a".bytes.inspect, "line \
continued", "é".length, "\u0041BC", :"a#{1}b".inspect, %s(sym bol).inspect, "%d%%" % 5, "a\0b".size
BEGIN { puts "begin block" }
=begin
block comment
=end
__ENCODING__.to_s
