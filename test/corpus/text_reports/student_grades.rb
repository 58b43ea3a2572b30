students = { "Alice" => [90, 85, 77], "Bob" => [60, 70], "Carla" => [], "Dmitri" => [100, 95, 98, 91] }
grade = lambda do |avg|
  case avg
  when nil then "n/a"
  when 90.. then "A"
  when 80...90 then "B"
  when 70...80 then "C"
  else "F"
  end
end
report = students.map do |name, marks|
  avg = marks.sum.fdiv(marks.size).round(1) unless marks.empty?
  puts "#{name.ljust(8)}|#{(avg || "-").to_s.rjust(6)} |#{grade[avg].center(5)}|"
  [name, grade[avg]]
end
best = students.reject { |_, m| m.empty? }.max_by { |_, m| m.sum / m.size.to_f }
puts "Best: #{best.first}"
report.group_by(&:last).transform_values { |v| v.map(&:first) }
