# frozen_string_literal: true

# 1 % of the total for each week begun since the invoice was due, no more than 5 %.

WEEKLY_PERCENT = 1
MOST_PERCENT = 5

def percent(days)
  [days.fdiv(7).ceil * WEEKLY_PERCENT, MOST_PERCENT].min
end

invoice = Invoice::Current.call
if invoice.days_overdue.positive?
  percent = percent(invoice.days_overdue)
  invoice.add_line("Late fee, #{percent} %", cents: invoice.total * percent / 100)
  invoice.note("Due #{invoice.days_overdue} days ago.")
end
percent
