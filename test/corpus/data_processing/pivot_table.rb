rows = [["2023", "A", 10], ["2023", "B", 20], ["2024", "A", 15], ["2024", "C", 5], ["2023", "A", 1]]
pivot = rows.each_with_object(Hash.new { |h, k| h[k] = Hash.new(0) }) { |(year, cat, n), acc| acc[cat][year] += n }
years = rows.map(&:first).uniq.sort
puts ["cat", *years, "sum"].join("\t")
pivot.sort.each { |cat, by| puts [cat, *years.map { |y| by[y] }, by.values.sum].join("\t") }
unpivot = pivot.flat_map { |c, by| by.map { |y, n| { category: c, year: y, n: } } }
puts unpivot.size, unpivot.max_by { _1[:n] }
pivot.transform_values(&:to_h).to_h
