# frozen_string_literal: true

# Totals and ranks a few order lines, all by itself: no Service, no file.
#
#   bin/kobako examples/orders/summary.rb

ORDERS = <<~CSV
  order,customer,product,quantity,unit_price
  1001,Café Zoë,Crème hammer,12,8.50
  1001,Café Zoë,"19"" pan",1,24.95
  1002,"Smith, Jones and Daughters",Blue rake,5,
  1003,Ångström AB,Crème hammer,60,7.9
  1003,Ångström AB,Blue rake,-2,13

  1004,株式会社さくら,"Vice, folding",3,131.50
  1005,Café Zoë,Blue rake,many,13.00
CSV

LIST_PRICES = { "Blue rake" => 1300 }.freeze

# The fields of a line: a comma inside quotes is text, and a doubled quote is one quote.
def fields(line)
  quoted = false
  previous = nil
  fields = [+""]
  line.each_char do |char|
    if char == '"'
      fields.last << char if !quoted && previous == '"'
      quoted = !quoted
    elsif char == "," && !quoted
      fields << +""
    else
      fields.last << char
    end
    previous = char
  end
  fields
end

def cents(price, product)
  return LIST_PRICES.fetch(product) if price.empty?

  whole, fraction = price.split(".")
  (Integer(whole) * 100) + Integer((fraction || "").ljust(2, "0"), 10)
end

def ranking(lines, key)
  totals = lines.group_by { |line| line[key] }.transform_values { |of_one| of_one.sum { |line| line[:cents] } }
  totals.sort_by { |name, total| [-total, name] }
end

lines = []
problems = []
ORDERS.lines.drop(1).each.with_index(2) do |text, number|
  next problems << "line #{number}: empty" if text.strip.empty?

  _, customer, product, quantity, price = fields(text.chomp)
  lines << { customer:, product:, cents: Integer(quantity) * cents(price, product) }
rescue ArgumentError => e
  problems << "line #{number}: #{e.message}"
end

ranking(lines, :customer).each { |name, total| puts "#{format("%9.2f", total / 100.0)}  #{name}" }
problems.each { |problem| puts problem }

{
  total: lines.sum { |line| line[:cents] }, problems: problems.size,
  customers: ranking(lines, :customer), products: ranking(lines, :product)
}
