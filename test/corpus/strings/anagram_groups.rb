words = %w[eat tea tan ate nat bat Tab]
groups = words.group_by { |w| w.downcase.chars.sort.join }
groups.each_value { |g| puts g.join(", ") if g.length > 1 }
largest = groups.values.max_by(&:size)
puts "Largest: #{largest.inspect} (#{largest.size})"
groups.keys.sort
