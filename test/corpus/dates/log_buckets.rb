stamps = %w[08:01 08:17 08:59 09:30 09:31 11:00 11:05]
buckets = stamps.group_by { |s| s[/\A\d+/] }
buckets.each { |hour, list| puts "#{hour}h #{"*" * list.size} #{list.minmax.join("-")}" }
minutes = stamps.map { |s| h, m = s.split(":").map(&:to_i); h * 60 + m }
gaps = minutes.each_cons(2).map { |a, b| b - a }
puts gaps.inspect, gaps.max, gaps.sum.fdiv(gaps.size).round(2)
minutes.slice_when { |a, b| b - a > 30 }.to_a
