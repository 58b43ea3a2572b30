records = (1..23).map { |i| { id: i, group: %w[a b c][i % 3] } }
page = ->(n, size: 5) { { items: records.slice((n - 1) * size, size) || [], page: n, pages: (records.size / size.to_f).ceil, next: n * size < records.size ? n + 1 : nil } }
pg = 1
seen = 0
while pg
  result = page.(pg, size: 10)
  seen += result[:items].size
  puts "page #{result[:page]}/#{result[:pages]}: #{result[:items].map { _1[:id] }.minmax.join("-")}"
  pg = result[:next]
end
puts page.(9)[:items].inspect, records.each_slice(10).map(&:size).inspect, records.each_slice(6).with_index(1).map { |b, i| "#{i}:#{b.sum { |r| r[:id] }}" }.join(" ")
records.in_groups_of(2) rescue puts "no rails"
[seen, records.partition { |r| r[:group] == "a" }.map(&:count), records.each_entry.lazy.reject { |r| r[:group] == "b" }.map { |r| r[:id] }.first(4)]
