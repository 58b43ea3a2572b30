people = [{ n: "Ann", c: "NO", a: 30 }, { n: "bob", c: "DE", a: 25 }, { n: "Cy", c: "NO", a: 25 }, { n: "Di", c: nil, a: 30 }]
puts people.sort_by { |h| [h[:c] || "~", -h[:a], h[:n].downcase] }.map { _1[:n] }.join(" ")
puts people.min_by(2) { |h| [h[:a], h[:n]] }.map { |h| h[:n] }.inspect, people.sort { |x, y| (y[:a] <=> x[:a]).nonzero? || x[:n].casecmp(y[:n]) }.map { |h| h[:n] }.inspect
index = people.group_by { |h| h.values_at(:a) }.transform_values { |l| l.to_h { |h| [h[:n].to_sym, h[:c]] } }
puts index
by_country = people.each_with_object({}) { |h, acc| acc.store(h[:c], [*acc[h[:c]], h[:n]]) }
puts by_country, by_country.key(%w[Ann Cy]), by_country.any? { |k, _| k.nil? }
people.map { |h| h.reject { |_, v| v.nil? }.size }
