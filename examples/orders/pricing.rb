# frozen_string_literal: true

# Untrusted: what a customer hands in. It prices a year of orders with the Services that
# it was given, prints a report and ends with its figures. Money is in cents.

BONUS_FROM = 20_000_000 # a customer who buys for more in a year gets 2 % of it back
REBATES = Catalog::Rebates.call
PRODUCTS = Catalog::Products.all.to_h { |product| [product[:sku], product[:name]] }

class Totals
  attr_reader :by_customer, :by_product, :by_month, :list, :rebate, :returned, :priced, :unpriced

  def initialize
    @by_customer = Hash.new(0)
    @by_product = Hash.new(0)
    @by_month = Hash.new(0)
    @unpriced = Hash.new(0)
    @list = @rebate = @returned = @priced = 0
  end

  def add(line)
    gross = unit_cents(line) * line[:quantity]
    rebate = (gross * rate(line[:quantity])).to_i
    @priced += 1
    @list += gross
    @rebate += rebate
    @returned -= gross if line[:quantity].negative?
    @by_customer[line[:customer]] += gross - rebate
    @by_product[line[:sku]] += gross - rebate
    @by_month[line[:date][0, 7]] += gross - rebate
  rescue Kobako::ServiceError => e
    @unpriced["#{line[:sku]}: #{e.message}"] += 1
  end

  def bonuses
    by_customer.select { |_, net| net > BONUS_FROM }.transform_values { |net| net * 2 / 100 }
  end

  private

  def unit_cents(line)
    line[:unit_cents] || Catalog::Price.call(line[:sku], line[:date])
  end

  def rate(quantity)
    _, rate = REBATES.find { |range, _| range.include?(quantity) }
    rate || 0
  end
end

def money(cents)
  whole = (cents.abs / 100).to_s.reverse.chars.each_slice(3).map(&:join).join(",").reverse
  "#{"-" if cents.negative?}#{whole}.#{format("%02d", cents.abs % 100)}".rjust(16)
end

def ranking(amounts)
  amounts.sort_by { |name, cents| [-cents, name] }
end

def chapter(title, rows)
  puts "", title
  rows.each_with_index { |(name, cents), index| puts "#{(index + 1).to_s.rjust(3)}.#{money(cents)}  #{name}" }
end

totals = Totals.new
(0...Orders::Store.size).each_slice(400) do |numbers|
  Orders::Store.page(numbers.first, limit: 400).each { |line| totals.add(line) }
end

bonuses = totals.bonuses
customers = ranking(totals.by_customer.map { |name, net| [name, net - bonuses.fetch(name, 0)] })
products = ranking(totals.by_product).map { |sku, net| ["#{PRODUCTS.fetch(sku, "(no longer sold)")} (#{sku})", net] }
net = totals.list - totals.rebate - bonuses.values.sum

puts "Priced #{totals.priced} lines, #{totals.unpriced.values.sum} have no price."
totals.unpriced.sort.each { |problem, count| puts "    #{count} x #{problem}" }
puts "",
     "At list price  #{money(totals.list)}",
     "of it returned #{money(-totals.returned)}",
     "Rebates        #{money(-totals.rebate)}",
     "Bonuses        #{money(-bonuses.values.sum)}",
     "Net            #{money(net)}"
chapter "Customers", customers.first(10)
chapter "Products", products.first(10)
chapter "Months", totals.by_month.sort

{
  priced: totals.priced, unpriced: totals.unpriced, list: totals.list, rebate: totals.rebate,
  bonuses:, net:, customers:, products:, months: totals.by_month
}
