isbn10 = ->(s) { d = s.delete("-").chars; d.size == 10 && d.each_with_index.sum { |c, i| (10 - i) * (c == "X" ? 10 : c.to_i) } % 11 == 0 }
isbn13 = ->(s) { d = s.delete("-").chars.map(&:to_i); d.size == 13 && d.each_with_index.sum { |n, i| i.even? ? n : n * 3 } % 10 == 0 }
ean = ->(s) { (10 - s.chars.each_with_index.sum { |c, i| c.to_i * (i.odd? ? 3 : 1) } % 10) % 10 }
["0-306-40615-2", "0-306-40615-3", "0-8044-2957-X", "978-0-306-40615-7"].each { |s| puts "#{s}: #{s.count("0-9X") == 13 ? isbn13[s] : isbn10[s]}" }
verhoeff = 12_345.digits.each_with_index.sum { |d, i| d * (i + 1) } % 7
[ean["400638133393"], verhoeff, 1_000_000.digits.count(&:zero?), 2**31 - 1, (2**31 - 1).digits.minmax]
