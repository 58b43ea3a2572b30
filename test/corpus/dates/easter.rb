def easter(year)
  a, b, c = year % 19, year / 100, year % 100
  d, e = b.divmod(4)
  f = (b + 8) / 25
  g = (b - f + 1) / 3
  h = (19 * a + b - d - g + 15) % 30
  i, k = c.divmod(4)
  l = (32 + 2 * e + 2 * i - h - k) % 7
  m = (a + 11 * h + 22 * l) / 451
  month, day = (h + l - 7 * m + 114).divmod(31)
  Time.utc(year, month, day + 1)
end
(2020..2027).each { |y| puts "#{y}: #{easter(y).strftime("%-d %B")}" }
DAY = 24 * 60 * 60
feasts = { "Good Friday" => -2, "Easter Monday" => 1, "Ascension" => 39, "Pentecost" => 49 }
feasts.to_h { |n, off| [n, (easter(2024) + off * DAY).strftime("%Y-%m-%d")] }
