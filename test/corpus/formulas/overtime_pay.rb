timesheet = { mon: 8, tue: 10.5, wed: 9, thu: 8, fri: 6, sat: 4 }
rate = 21.5
regular = timesheet.reject { |d, _| d == :sat }.sum { |_, h| [h, 8].min }
overtime = timesheet.reject { |d, _| d == :sat }.sum { |_, h| [h - 8, 0].max }
weekend = timesheet.values_at(:sat, :sun).compact.sum
pay = regular * rate + overtime * rate * 1.25 + weekend * rate * 1.5
{ regular:, overtime:, weekend:, pay: pay.round(2) }
