def format_time(seconds)
  minutes, secs = seconds.divmod(60)
  hours, minutes = minutes.divmod(60)
  hours.zero? ? format("%02d:%02d", minutes, secs) : format("%d:%02d:%02d", hours, minutes, secs)
end

5.downto(1) { |s| puts format_time(s) }
puts "Done!"
puts [59, 61, 3600, 86_399].map { |s| format_time(s) }
laps = [62.5, 61.25, 63.0]
laps.each.with_index(1) { |l, i| puts "Lap #{i}: #{format_time(l.to_i)}#{(l % 1).round(2).to_s[1..]}" }
{ best: laps.min, total: laps.sum, average: (laps.sum / laps.size).round(3) }
