# frozen_string_literal: true

# Sum up what each customer with an open ticket has spent, and rank them.

def spent(customer)
  Desk::Orders.history(customer).sum(&:total)
end

ranking = Desk::Tickets.search(status: "open").filter_map do |ticket|
  customer = Desk::Customers.find(ticket[:customer])
  { ticket: ticket[:id], who: customer.full_name, cents: spent(customer) }
rescue Kobako::ServiceError
  nil # the account is gone
end

best = ranking.sort_by { |row| -row[:cents] }.first(3)
best.each.with_index(1) { |row, place| puts "#{place}. #{row[:who]}: #{row[:cents]} cents" }

{
  summary: best.map { |row| "#{row[:who]} (#{row[:cents] / 100} EUR)" }.join(", "),
  tickets: best.map { |row| row[:ticket] }
}
