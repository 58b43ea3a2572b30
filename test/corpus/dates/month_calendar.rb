require "date"
d = Date.new(2024, 1, 31)
puts d >> 1, d + 30, d.strftime("%A, %d %B %Y")
puts Date.parse("2024-02-29").leap?
puts (Date.new(2024, 12, 25) - Date.new(2024, 2, 14)).to_i
puts Date.valid_date?(2023, 2, 29)
months = (1..12).map { |m| Date.new(2023, m, -1).day }
p months
puts d.cwday, d.yday, d.cweek, d.jd, d.ajd rescue puts "x"
first_mondays = (1..12).map { |m| (Date.new(2024, m, 1)..Date.new(2024, m, 7)).find(&:monday?) }
puts first_mondays.map(&:iso8601)
def calendar(y, m)
  first = Date.new(y, m, 1)
  puts first.strftime("%B %Y").center(20).rstrip
  puts "Su Mo Tu We Th Fr Sa"
  cells = Array.new(first.wday, "  ") + (1..Date.new(y, m, -1).day).map { |x| x.to_s.rjust(2) }
  cells.each_slice(7) { |w| puts w.join(" ") }
end
calendar(2024, 2)
birth = Date.new(1990, 5, 15)
today = Date.new(2024, 3, 1)
age = today.year - birth.year - (today.strftime("%m%d") < birth.strftime("%m%d") ? 1 : 0)
puts "Age: #{age}"
puts (Date.new(2024, 1, 1)..Date.new(2024, 1, 10)).select { |x| (1..5).cover?(x.wday) }.count
puts Date.strptime("03/15/2024", "%m/%d/%Y").to_s
begin
  Date.parse("garbage")
rescue Date::Error => e
  puts "#{e.class}: #{e.message}"
end
p Date.new(2024, 3, 1).step(Date.new(2024, 3, 20), 7).map(&:to_s)
p d.next_month.to_s, d.prev_year.to_s, d === Date.new(2024, 1, 31), (d <=> d + 1)
