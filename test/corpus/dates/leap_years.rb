def leap?(y) = (y % 4).zero? && !(y % 100).zero? || (y % 400).zero?
years = [1900, 1996, 2000, 2023, 2024, 2100]
years.each { |y| puts "#{y}: #{leap?(y) ? "leap" : "common"}" }
def days_in_month(y, m)
  case m
  when 2 then leap?(y) ? 29 : 28
  when 4, 6, 9, 11 then 30
  else 31
  end
end
(1..12).map { |m| days_in_month(2024, m) }.tap { |d| p d, d.sum }
