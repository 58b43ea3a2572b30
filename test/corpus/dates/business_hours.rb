OPEN, CLOSE = 9, 17
def business_seconds(from, to)
  total = 0
  day = Time.utc(from.year, from.month, from.day)
  while day < to
    unless day.saturday? || day.sunday?
      opens, closes = day + OPEN * 3600, day + CLOSE * 3600
      overlap = [to, closes].min - [from, opens].max
      total += overlap if overlap > 0
    end
    day += 86_400
  end
  total
end
friday = Time.utc(2024, 5, 17, 15, 30)
tuesday = Time.utc(2024, 5, 21, 10, 15)
hours = business_seconds(friday, tuesday) / 3600.0
puts "#{friday.strftime("%a %R")} to #{tuesday.strftime("%a %R")}: #{hours} h"
hours
