t = Time.new(2024, 3, 10, 12, 0, 0, "+02:00")
puts t, t.utc_offset, t.utc?, t.getutc, t.localtime("-05:00"), t.strftime("%H:%M %z %:z")
u = Time.utc(2024, 3, 10, 10)
puts u == t, u.eql?(t), u <=> t + 1, (t - u)
cities = { "Berlin" => "+01:00", "New York" => "-05:00", "Kathmandu" => "+05:45" }
cities.each { |city, zone| puts "#{city.ljust(10)} #{u.getlocal(zone).strftime("%a %H:%M")}" }
[t, u.getlocal("+05:45")]
