# frozen_string_literal: true

# Changes nothing. Ends with findings, and the lines that they are about.

invoice = Invoice::Current.call
lines = invoice.lines
raise "the total is not the lines' sum" unless lines.sum(&:total) == invoice.total

begin
  lines.first.discount(percent: 90)
rescue Kobako::ServiceError => e
  warn "90 % was tried, and the answer is #{e.message}"
end

{ invoice: invoice.number, discounted: lines.select { |line| line.percent_off.positive? }, cents: invoice.total }
