sessions = [["write", "09:00", "10:45"], ["mail", "10:45", "11:05"], ["write", "11:05", "12:30"], ["meet", "13:30", "14:00"]]
minutes = ->(t) { t.split(":").map(&:to_i).inject { |h, m| h * 60 + m } }
totals = sessions.group_by(&:first).transform_values { |l| l.sum { |_, a, b| minutes[b] - minutes[a] } }
longest = totals.keys.map(&:size).max
totals.sort_by { |k, v| [-v, k] }.each { |k, v| puts "#{k.rjust(longest)} #{"#" * (v / 10)} #{v / 60}h#{"%02d" % (v % 60)}" }
idle = sessions.each_cons(2).sum { |(_, _, e), (_, s, _)| minutes[s] - minutes[e] }
puts "idle #{idle} min"
totals
