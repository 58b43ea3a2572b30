DAYS = %w[Saturday Sunday Monday Tuesday Wednesday Thursday Friday]
def zeller(y, m, d)
  if m < 3
    m += 12
    y -= 1
  end
  k, j = y % 100, y / 100
  DAYS[(d + 13 * (m + 1) / 5 + k + k / 4 + j / 4 + 5 * j) % 7]
end
dates = [[2024, 2, 29], [1969, 7, 20], [2000, 1, 1], [1815, 6, 18]]
dates.each do |y, m, d|
  name = zeller(y, m, d)
  check = Time.utc(y, m, d).strftime("%A")
  puts "#{[y, m, d].join("-")}: #{name} #{name == check ? "ok" : "MISMATCH #{check}"}"
end
dates.map { |d| zeller(*d) }
