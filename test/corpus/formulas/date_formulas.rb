t = Time.utc(2024, 1, 31)
next_month = t.month == 12 ? Time.utc(t.year + 1, 1, 1) : Time.utc(t.year, t.month + 1, 1)
eom = next_month - 86_400
quarter = (t.month - 1) / 3 + 1
due = t + 30 * 86_400
due += 86_400 while due.saturday? || due.sunday?
week = t.strftime("%V").to_i
[eom.day, quarter, due.strftime("%a %Y-%m-%d"), week, t.yday, (Time.utc(2024, 12, 25) - t).to_i / 86_400, t.strftime("%b '%y")]
