# frozen_string_literal: true

# The deals with the best margin, best customers first. Deals are objects of the
# application; each field is a call.

deals = Sales::Ledger.deals(month: Sales::Ledger.months.last)
best = deals.sort_by { |deal| [-deal.margin, deal.number] }.first(3)
best.each { |deal| puts "#{deal.number}: #{deal.customer}, #{(deal.margin * 100).to_i} %" }

{ best: best.map(&:number), average: deals.sum(&:margin) / deals.size }
