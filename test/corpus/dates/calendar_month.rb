def calendar(year, month)
  first = Time.utc(year, month, 1)
  last = Time.utc(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1) - 86_400
  cells = [nil] * ((first.wday - 1) % 7) + (1..last.day).to_a
  title = first.strftime("%B %Y").center(20).rstrip
  weeks = cells.each_slice(7).map { |week| week.map { |d| d.to_s.rjust(2) }.join(" ") }
  [title, "Mo Tu We Th Fr Sa Su", *weeks]
end
puts calendar(2024, 2), "", calendar(2023, 12)
calendar(2024, 2).size
