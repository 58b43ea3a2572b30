require "date"
a = Date.new(2024, 2, 29)
b = Date.new(2025, 3, 1)
puts b - a, (b - a).class, a <=> b, a.next_year, a.prev_month, a.end_of_month rescue puts "no end_of_month"
puts Date.new(2024, 2, -1).day, (a >> 12).to_s, a.step(b, 100).map(&:to_s).join(" "), a.cwday, a.ajd > 0, a.saturday?
puts Date.strptime("2024-060", "%Y-%j"), Date.strptime("03/15/24", "%m/%d/%y"), Date.iso8601("2024-W10-1"), Date.parse("3rd Feb 2001"), Date.parse("20240315")
puts a.to_time.class, Time.utc(2024, 5, 6).to_date, a.inspect, a == Date.new(2024, 2, 29), [b, a].min, (a..b).include?(Date.new(2024, 12, 24)), a.hash == Date.new(2024, 2, 29).hash, { a => 1 }[Date.new(2024, 2, 29)]
case Date.new(2024, 7, 4)
in { year: 2024, month: 7 => m } then puts "month #{m}"
end
dt = DateTime.new(2024, 5, 17, 13, 30)
puts dt, dt.hour, dt.to_date, dt.strftime("%d.%m.%Y %H:%M")
(b - a).to_i
