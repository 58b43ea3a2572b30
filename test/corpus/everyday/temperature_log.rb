readings = [
  ["Mon", 21.5], ["Tue", 19.0], ["Wed", 23.25], ["Thu", nil], ["Fri", 25.0]
]
valid, missing = readings.partition { |_, t| t }
avg = valid.sum { |_, t| t } / valid.size
puts "Average: #{avg.round(1)}"
puts "Missing: #{missing.map(&:first).join(',')}"
valid.each_cons(2) do |(d1, t1), (d2, t2)|
  diff = t2 - t1
  arrow = case diff <=> 0
          when 1 then "up"
          when -1 then "down"
          else "same"
          end
  puts "#{d1}->#{d2}: #{arrow} #{'%+.2f' % diff}"
end
hottest = valid.max_by(&:last)
puts "Hottest: %s (%.1f)" % hottest
f = valid.to_h.transform_values { |c| (c * 9 / 5 + 32).round(1) }
puts f
f.sum { |_, v| v }.round(2)
