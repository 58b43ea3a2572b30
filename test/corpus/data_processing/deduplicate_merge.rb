a = [{ id: 1, n: "x", v: 1 }, { id: 2, n: "y", v: 1 }]
b = [{ id: 2, n: nil, v: 2 }, { id: 3, n: "z", v: 1 }]
merged = (a + b).group_by { _1[:id] }.map { |_, recs| recs.sort_by { |r| r[:v] }.reduce { |x, y| x.merge(y) { |_, o, n| n.nil? ? o : n } } }
puts merged
changes = merged.filter_map do |m|
  old = a.find { |r| r[:id] == m[:id] }
  next "added #{m[:id]}" unless old
  diff = m.reject { |k, v| old[k] == v }
  "changed #{m[:id]}: #{diff}" unless diff.empty?
end
puts changes
index = merged.each_with_index.to_h { |m, i| [m[:id], i] }
[index, merged.map { |m| m.values_at(:id, :n, :v) }]
