require "date"
start = Date.parse("2024-02-26")
finish = Date.strptime("05.03.2024", "%d.%m.%Y")
workdays = (start..finish).reject { |d| d.saturday? || d.sunday? }
puts workdays.map { |d| d.strftime("%a %d") }.join(", ")
puts (start...finish).count, (start..finish).step(3).map(&:day).inspect, start.upto(start + 2).to_a.size
by_month = (start..finish).group_by(&:month).transform_values(&:count)
puts by_month
mondays = Date.new(2024, 4, 1).step(Date.new(2024, 4, 30), 7).map(&:to_s)
puts mondays
puts Date::MONTHNAMES[2], Date::ABBR_DAYNAMES.join(" ")
workdays.size
