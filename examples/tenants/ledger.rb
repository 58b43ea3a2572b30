# frozen_string_literal: true

module Tenants
  # A sale. Formulas hold it as a Handle.
  Deal = Data.define(:number, :month, :customer, :cents, :margin) do
    include Kobako::Service

    expose :number, :month, :customer, :cents, :margin

    def inspect = "#<Deal #{number}>"
  end

  # One tenant's data, and the Services through which its formulas see it.
  class Ledger
    include Kobako::Service

    # Said to a formula that asks for what is not there; the message names no other object.
    class Refused < StandardError; end

    MONTHS = (1..6).map { |month| format("2026-%02d", month) }.freeze

    # Data that differs for every tenant, and is the same in every process.
    def self.sample(name)
      random = Random.new(name.sum)
      new(Array.new(240) do |number|
        Deal.new(number:, month: MONTHS[number % MONTHS.size], customer: "#{name}'s customer #{random.rand(20)}",
                 cents: random.rand(1_000..500_000), margin: Rational(random.rand(5..40), 100))
      end)
    end

    def initialize(deals)
      @deals = deals.freeze
    end

    def months = MONTHS

    def deals(month:)
      raise Refused, "there is no such month" unless MONTHS.include?(month)

      @deals.select { |deal| deal.month == month }
    end

    # A row per deal, by value: a formula that reads every field makes one call and not
    # hundreds.
    def rows(month:)
      deals(month:).map { |deal| deal.to_h.slice(:number, :customer, :cents) }
    end

    def deal(number)
      raise Refused, "there is no such deal" unless number.is_a?(Integer) && number.between?(0, @deals.size - 1)

      @deals[number]
    end
    expose :months, :deals, :rows, :deal

    # Not for formulas.
    def delete_all = raise("never")
  end
end
