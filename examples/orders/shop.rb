# frozen_string_literal: true

require "csv"
require_relative "order_file"

module Orders
  # The order lines as scripts see them: plain Hashes, a page at a time.
  class Store
    LARGEST_PAGE = 1000

    # How often a script has called.
    attr_reader :calls

    def initialize(lines)
      @lines = lines.map(&:to_h).freeze
      @calls = 0
    end

    def size
      @calls += 1
      @lines.size
    end

    # Up to `limit` lines from that position; empty past the end.
    def page(first, limit: 500)
      @calls += 1
      raise ArgumentError, "a page begins at 0 or later, got #{first.inspect}" unless first.is_a?(Integer) && first >= 0

      @lines[first, limit.clamp(1, LARGEST_PAGE)] || []
    end

    # Not for scripts: the binding does not name it.
    def clear = @lines = []
  end

  # What is sold, and for how much on which day.
  class Catalog
    Product = Data.define(:sku, :name, :category, :cents, :cents_from_july)
    JULY = "2025-07-01"
    # Off the price of a line, by quantity.
    REBATES = { 10..49 => Rational(5, 100), 50.. => Rational(8, 100) }.freeze

    attr_reader :calls

    def self.read(path)
      new(CSV.read(path, headers: true, encoding: "UTF-8").map do |row|
        Product.new(**row.to_h.transform_keys(&:to_sym),
                    cents: Integer(row["cents"]), cents_from_july: Integer(row["cents_from_july"]))
      end)
    end

    def initialize(products)
      @products = products.to_h { |product| [product.sku, product] }.freeze
      @calls = 0
    end

    def all
      @calls += 1
      @products.each_value.map { |product| product.to_h.slice(:sku, :name, :category) }
    end

    # Cents for one piece on that day, an ISO 8601 date. KeyError for what is not sold.
    def price(sku, date)
      @calls += 1
      product = @products.fetch(sku)
      date < JULY ? product.cents : product.cents_from_july
    end

    def rebates
      @calls += 1
      REBATES
    end
  end

  # The data, and Sandboxes in which a script can ask for it.
  class Shop
    attr_reader :file, :store, :catalog

    def initialize(orders:, products:)
      @file = OrderFile.read(orders)
      @store = Store.new(@file.lines)
      @catalog = Catalog.read(products)
    end

    # A coarse Service, which hands over many lines per call, and a fine one, for a
    # price per call.
    def sandbox(**limits)
      Kobako::Sandbox.new(**limits).tap do |sandbox|
        sandbox.define(:Orders).bind(:Store, @store, methods: %i[size page])
        sandbox.define(:Catalog)
               .bind(:Products, @catalog, methods: %i[all])
               .bind(:Price, ->(sku, date) { @catalog.price(sku, date) })
               .bind(:Rebates, -> { @catalog.rebates })
      end
    end

    def calls = @store.calls + @catalog.calls
  end
end
