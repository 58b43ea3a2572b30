people = { "Ann" => [1990, 2, 29], "Bob" => [1985, 6, 20], "Cy" => [2001, 6, 14], "Di" => [1970, 12, 31] }
today = Time.utc(2023, 6, 15)
leap = ->(y) { (y % 4).zero? && (y % 100 != 0 || (y % 400).zero?) }
upcoming = people.map do |name, (y, m, d)|
  on = lambda { |year| m == 2 && d == 29 && !leap[year] ? Time.utc(year, 3, 1) : Time.utc(year, m, d) }
  date = on[today.year]
  date = on[today.year + 1] if date < today
  [name, date, date.year - y, ((date - today) / 86_400).to_i]
end
upcoming.sort_by(&:last).each { |n, date, age, days| puts "#{n} turns #{age} on #{date.strftime("%a %-d %b %Y")}, in #{days} days" }
upcoming.to_h { |n, _, age, days| [n, [age, days]] }
