scores = [55, 72, 88, 91, 64, 77, 83, 95, 100, 42, 68, 79, 85, 73, 90]
buckets = scores.group_by { |s| [s / 10 * 10, 90].min }
(40..90).step(10) do |low|
  count = buckets.fetch(low, []).size
  puts "%3d-%-3d %s%s" % [low, low == 90 ? 100 : low + 9, "█" * count, count.zero? ? "" : " #{count}"]
end
mean = scores.sum / scores.size.to_f
sorted = scores.sort
median = sorted[sorted.size / 2]
dev = Math.sqrt(scores.sum { |s| (s - mean)**2 } / scores.size)
puts "mean %.2f median %d dev %.3f range %s" % [mean, median, dev, scores.minmax.join("..")]
{ mean: mean.round(2), median:, buckets: buckets.transform_values(&:sort) }
