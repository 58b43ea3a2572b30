tasks = [["design", 0, 3], ["build", 2, 6], ["test", 7, 2], ["ship", 9, 1]]
finish = tasks.map { |_, s, d| s + d }.max
tasks.each { |name, start, length| puts name.rjust(7) + " |" + " " * start + "▓" * length + " " * (finish - start - length) + "|" }
puts " " * 9 + (0...finish).map { |d| d % 10 }.join
overlaps = tasks.combination(2).select { |(_, s1, d1), (_, s2, d2)| s1 < s2 + d2 && s2 < s1 + d1 }
overlaps.map { |a, b| [a[0], b[0]] }
