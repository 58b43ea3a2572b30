files = %w[img12.png img10.png IMG2.png img1.png img01.png readme.md]
natural = ->(s) { s.downcase.scan(/\d+|\D+/).map { |x| x =~ /\d/ ? [0, x.to_i] : [1, x] } }
puts files.sort.inspect, files.sort_by(&natural).inspect
def version_cmp(a, b)
  x, y = [a, b].map { |v| v.split(".").map(&:to_i) }
  size = [x.size, y.size].max
  x.fill(0, x.size...size) <=> y.fill(0, y.size...size)
end
pairs = [%w[1.2 1.10], %w[1.0 1], %w[2.1.3 2.1]]
puts pairs.map { |a, b| "#{a} #{%w[= > <][version_cmp(a, b)]} #{b}" }
common = ->(list) { a, b = list.minmax; a[0...(a.size.times.find { |i| a[i] != b[i] } || a.size)] }
[common[%w[interview internet interval]], common[%w[a b]], files.map { |f| f[/\d+/].to_i }.max, files.group_by { |f| f[/\.(\w+)$/, 1] }.transform_values(&:size)]
