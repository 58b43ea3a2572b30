module Kobako
  # The Gregorian calendar without an end: days are counted from 1970-01-01.
  module Calendar
    def self.days(year, month, day)
      # years begin in March here, so that a leap day is the last of its year
      year -= 1 if month < 3
      year * 365 + year / 4 - year / 100 + year / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day - 719_469
    end

    # Year, month and day.
    def self.date(days)
      days += 719_468
      day = days % 146_097
      year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
      day -= year * 365 + year / 4 - year / 100
      month = (day * 5 + 2) / 153
      day -= (153 * month + 2) / 5 - 1
      year += days / 146_097 * 400
      month < 10 ? [year, month + 3, day] : [year + 1, month - 9, day]
    end

    # Year and week by ISO 8601: a week is of the year that has its Thursday.
    def self.week(days)
      thursday = days - (days + 3) % 7 + 3
      year = date(thursday)[0]
      [year, (thursday - days(year, 1, 1)) / 7 + 1]
    end
  end
end
