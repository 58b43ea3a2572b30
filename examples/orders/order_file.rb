# frozen_string_literal: true

require "csv"
require "date"

module Orders
  # One order line. Dates are ISO 8601, `unit_cents` is nil where the list price holds,
  # and a negative quantity came back.
  Line = Data.define(:order, :date, :customer, :country, :sku, :quantity, :unit_cents, :note)

  # A line of the file that is no order line, and why.
  BadLine = Data.define(:number, :reason, :text)

  # Reads an export of order lines, and keeps what it cannot read apart.
  #
  #   file = Orders::OrderFile.read("orders.csv")
  #   file.lines.size # => 12000
  #   file.bad.first  # => #<data Orders::BadLine number=263, reason="no such date: 2025-02-30", ...>
  class OrderFile
    HEADER = %w[order date customer country sku quantity unit_price note].freeze
    # A quoted field may go on over the next lines; a quote that nobody closed must not
    # swallow the rest of the file.
    LONGEST_RECORD = 8

    class Refused < StandardError; end

    # Refused because its fields cannot be told apart, so where it ends is a guess.
    class Garbled < Refused; end

    attr_reader :lines, :bad

    def self.read(path) = new(File.read(path, encoding: "BOM|UTF-8", mode: "rb"))

    def initialize(text)
      @physical = text.lines
      @lines = []
      @bad = []
      raise Refused, "the header must be #{HEADER.join(",")}" unless fields(@physical.first.to_s) == HEADER

      number = 1
      number += take(number) while number < @physical.size
    end

    private

    # Takes the record that begins at that physical line, and tells how many it is long.
    def take(index)
      size = length_of_record(index)
      @lines << line(fields(@physical[index, size].join))
      size
    rescue Refused => e
      @bad << BadLine.new(number: index + 1, reason: e.message, text: @physical[index].chomp.scrub)
      e.is_a?(Garbled) ? 1 : size
    end

    def length_of_record(index)
      quotes = 0
      size = (1..LONGEST_RECORD).find do |count|
        quotes += @physical[index + count - 1].to_s.b.count('"')
        quotes.even?
      end
      size or raise Garbled, "a quote is never closed"
    end

    def fields(record)
      raise Garbled, "not UTF-8" unless record.valid_encoding?

      record = record.chomp
      return record.split(",", -1) unless record.include?('"') # forty times as fast

      CSV.parse_line(record)
    rescue CSV::MalformedCSVError
      raise Garbled, "quotes in the wrong place"
    end

    def line(fields)
      raise Garbled, "#{fields.size} fields instead of #{HEADER.size}" unless fields.size == HEADER.size

      order, date, customer, country, sku, quantity, price, note = fields
      Line.new(
        order: order.to_s, date: date(date), customer: customer(customer), country: country.to_s, sku: sku.to_s,
        quantity: quantity(quantity), unit_cents: cents(price), note: note.to_s
      )
    end

    def date(text)
      Date.iso8601(text.to_s).iso8601
    rescue Date::Error
      raise Refused, "no such date: #{text}"
    end

    def customer(text)
      name = text.to_s.strip.unicode_normalize(:nfc)
      name.empty? ? raise(Refused, "no customer") : name
    end

    def quantity(text)
      number = Integer(text.to_s.strip, 10, exception: false)
      number.nil? || number.zero? ? raise(Refused, "no quantity: #{text.inspect}") : number
    end

    def cents(text)
      return if text.to_s.strip.empty?

      whole, fraction = text.strip.match(/\A(\d+)(?:\.(\d{1,2}))?\z/)&.captures
      raise Refused, "no price: #{text.inspect}" unless whole

      (whole.to_i * 100) + fraction.to_s.ljust(2, "0").to_i
    end
  end
end
