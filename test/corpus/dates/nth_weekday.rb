def nth_weekday(year, month, n, wday)
  first = Time.utc(year, month, 1)
  day = 1 + (wday - first.wday) % 7
  if n.positive?
    day += (n - 1) * 7
  else
    last = (Time.utc(month == 12 ? year + 1 : year, month % 12 + 1, 1) - 86_400).day
    day += 7 while day + 7 <= last
  end
  Time.utc(year, month, day)
end
holidays = { "Thanksgiving" => [11, 4, 4], "Labor Day" => [9, 1, 1], "Memorial Day" => [5, -1, 1], "Summer time ends" => [10, -1, 0] }
holidays.each { |name, (m, n, w)| puts "#{name.ljust(18)}#{nth_weekday(2024, m, n, w).strftime("%a %F")}" }
friday13 = (2023..2026).flat_map { |y| (1..12).map { |m| Time.utc(y, m, 13) } }.select(&:friday?).map { |t| t.strftime("%b %Y") }
friday13
