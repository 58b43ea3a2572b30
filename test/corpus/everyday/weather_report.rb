readings = { "Mon" => { high: 21.5, low: 12.0, rain: 0 }, "Tue" => { high: 18.2, low: 11.1, rain: 4.2 }, "Wed" => { high: 25.0, low: 14.7, rain: nil } }
readings.each do |day, r|
  icon = if r[:rain].to_f > 1 then "🌧" elsif r[:high] >= 25 then "☀" else "⛅" end
  puts "#{day} #{icon} #{r[:high].round}°/#{r[:low].floor}° #{"▇" * (r[:high] / 5).to_i}"
end
averages = %i[high low].to_h { |k| [k, (readings.sum { |_, r| r[k] } / readings.size).round(1)] }
hottest, = readings.max_by { |_, r| r[:high] }
puts "hottest: #{hottest}, averages: #{averages}, rain: #{readings.values.filter_map { _1[:rain] }.sum} mm"
readings.transform_values { |r| r[:high] - r[:low] }.transform_values { |d| d.round(1) }
