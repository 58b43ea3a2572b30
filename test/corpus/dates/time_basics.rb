t = Time.utc(2024, 2, 29, 13, 5, 9)
puts t, t.inspect, t.year, t.month, t.day, t.hour, t.min, t.sec, t.wday, t.yday
puts t.strftime("%Y-%m-%d %H:%M:%S"), t.strftime("%d.%m.%y %I:%M %p"), t.strftime("%A, %-d %B %Y"), t.strftime("%a %b %e %j %U")
puts t + 86_400, t - 3600, (t + 0.5).usec
later = Time.utc(2024, 12, 25)
puts later - t, ((later - t) / 86_400).floor, later > t, [later, t].min == t
puts t.monday?, t.thursday?, t.to_i, t.to_a.inspect
puts Time.at(0).utc, Time.at(1_700_000_000).utc.to_s
puts Time.gm(2000, "jan", 1, 20, 15, 1)
t
