readings = [["08:00", 20.1], ["08:10", 20.4], ["08:20", nil], ["08:30", 21.0], ["08:40", 25.9], ["08:50", 21.2]]
filled = readings.each_with_object([]) { |(t, v), acc| acc << [t, v || acc.last[1]] }
values = filled.map(&:last)
mean = values.sum / values.size
sd = Math.sqrt(values.sum { |v| (v - mean)**2 } / values.size)
outliers = filled.select { |_, v| (v - mean).abs > 1.8 * sd }
smooth = values.each_cons(3).map { |w| w.sort[1] }
puts filled.map { |t, v| "#{t} #{"%.1f" % v}" }, "mean #{mean.round(2)} sd #{sd.round(2)}", outliers.inspect, smooth.inspect
hourly = filled.group_by { |t, _| t[/\A\d+/].to_i }.transform_values { |l| l.map(&:last).minmax }
[hourly, outliers.size]
