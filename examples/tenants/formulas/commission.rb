# frozen_string_literal: true

# What each month's deals bring in commission: 2 %, and 1 % more of what is above the target.

TARGET = Sales::Target.call

def commission(cents)
  (cents * 2 / 100) + ([cents - TARGET, 0].max / 100)
end

Sales::Ledger.months.to_h do |month|
  [month, commission(Sales::Ledger.rows(month:).sum { |row| row[:cents] })]
end
