require "date"
d = Date.new(2024, 1, 31)
puts d, d + 1, d >> 1, d << 2, d.next_month, d.prev_day, d.next_year
puts d.strftime("%d/%m/%Y"), d.leap?, d.wday, d.yday, d.cwday, d.cweek, d.mjd
puts (Date.new(2024, 12, 25) - d).to_i, Date.valid_date?(2023, 2, 29), Date.parse("2024-03-10").saturday?
puts (d..d + 3).map(&:to_s).join(" "), Date.new(2024, -1, -1), d === Date.new(2024, 1, 31)
begin
  Date.new(2023, 2, 30)
rescue Date::Error => e
  puts e.message
end
begin
  Date.parse("rubbish")
rescue ArgumentError => e
  puts e.class, e.message
end
d.to_s
