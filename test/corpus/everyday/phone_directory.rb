ENTRIES = ["+1 (555) 010-9999 Ann", "555.010.1234  Bob O'Neil", "bad line", "(020) 7946 0958\tÉva Nagy"]
RX = /\A(?<phone>\+?[\d\s().-]{7,}?)\s+(?<name>\p{Lu}[\p{L}' ]*)\z/
dir = ENTRIES.filter_map do |l|
  next puts("cannot read #{l.inspect}") unless (m = RX.match(l))
  [m[:name], m[:phone].delete("^0-9+")]
end.to_h
dir.sort_by { |n, _| n.downcase }.each { |n, ph| puts "#{n.ljust(12, '.')}#{ph.rjust(14, '.')}" }
t9 = { 2 => "abc", 3 => "def", 4 => "ghi", 5 => "jkl", 6 => "mno", 7 => "pqrs", 8 => "tuv", 9 => "wxyz" }
key = t9.flat_map { |d, ls| ls.chars.map { |c| [c, d] } }.to_h
puts dir.keys.to_h { |n| [n, n.downcase.unicode_normalize(:nfd).gsub(/[^a-z]/, "").chars.map { key[_1] }.join] }
p dir.find { |n, _| n =~ /neil/i }, dir.invert.values.map(&:size), dir.keys.map { |n| n.split.map { _1[0] }.join }, dir.any? { |_, v| v.start_with?("+") }, dir.sum { |_, v| v.count("0") }
combos = "23".chars.map { t9[_1.to_i].chars }.then { |a, *r| a.product(*r).map(&:join) }
combos
