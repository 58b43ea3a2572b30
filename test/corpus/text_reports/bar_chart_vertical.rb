data = { "Mon" => 3, "Tue" => 7, "Wed" => 5, "Thu" => 0, "Fri" => 8 }
max = data.values.max
max.downto(1) { |level| puts "%2d |" % level + data.values.map { |v| v >= level ? " ## " : "    " }.join.rstrip }
puts "   +" + "----" * data.size
puts "    " + data.keys.map { |k| k.center(4) }.join
data.each_with_index.max_by { |(_, v), _| v }
