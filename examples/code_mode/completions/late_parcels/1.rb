# frozen_string_literal: true

# I go through the open tickets, find each customer's latest parcel, propose the refund
# that the rules allow and draft an apology.

def euros(cents)
  format("%d.%02d EUR", cents / 100, cents % 100)
end

def most_delayed(customer)
  late = Desk::Orders.history(customer).select { |order| order[:days_late].positive? }
  late.max_by { |order| order[:days_late] }
end

def apology(customer, order, cents)
  first_name, = customer.full_name.split
  extra = customer.tier == "gold" ? "As you are one of our gold customers, we will also call you." : "Thank you."
  <<~TEXT
    Dear #{first_name},

    your order #{order[:id]} of #{order[:placed_on]} is #{order[:days_late]} days late, and we are sorry.
    We would like to give you #{euros(cents)} back.
    #{extra}
  TEXT
end

handled = []
skipped = Hash.new { |reasons, reason| reasons[reason] = [] }
total = 0

Desk::Tickets.search(status: "open").each do |ticket|
  customer = Desk::Customers.find(ticket[:customer])
  order = most_delayed(customer)
  if order.nil?
    skipped["no late parcel"] << ticket[:id]
    next
  end

  cents = Desk::Refunds.quote(order[:id])
  Desk::Refunds.propose(order: order[:id], cents:, because: "#{order[:days_late]} days late, ticket #{ticket[:id]}")
  Desk::Mail.draft(to: customer, subject: "Your order #{order[:id]}", body: apology(customer, order, cents))
  total += cents
  handled << ticket[:id]
  puts "#{ticket[:id]}: #{customer.full_name.ljust(14)} #{euros(cents).rjust(10)}"
rescue Kobako::ServiceError => e
  skipped[e.message] << ticket[:id]
end

skipped.each { |reason, ids| warn "skipped #{ids.join(", ")}: #{reason}" }

{ summary: "#{handled.size} customers wait for parcels; #{euros(total)} are proposed.", tickets: handled }
