TIMETABLE = { "10" => { from: "05:30", to: "23:10", every: 20 }, "21" => { from: "06:05", to: "20:05", every: 45 } }.freeze
minutes = ->(s) { h, m = s.split(":").map(&:to_i); h * 60 + m }
clock = ->(m) { format("%02d:%02d", *m.divmod(60)) }
departures = TIMETABLE.transform_values { |t| minutes[t[:from]].step(minutes[t[:to]], t[:every]).to_a }
next_after = ->(line, now) { departures[line].find { |m| m >= minutes[now] } || departures[line].first + 1440 }
[["10", "05:31"], ["21", "20:06"], ["10", "23:10"]].each do |line, now|
  at = next_after[line, now]
  puts "#{line} after #{now}: #{clock[at % 1440]}#{" tomorrow" if at >= 1440} (in #{at - minutes[now]} min)"
end
meet = departures["10"] & departures["21"]
departures.transform_values(&:size).merge("both" => meet.map(&clock))
