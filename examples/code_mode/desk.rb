# frozen_string_literal: true

require_relative "records"
require_relative "tool"

module CodeMode
  # The five tools of a customer service desk, for one run: what the run proposes and
  # drafts is collected here, and done by nobody.
  class Desk
    Proposal = Data.define(:order, :customer, :cents, :because) do
      def to_s = format("%s gets back %d.%02d EUR for %s: %s", customer.full_name, *cents.divmod(100), order, because)
    end

    Draft = Data.define(:to, :subject, :body) do
      def to_s = "#{subject.inspect} to #{to.email}, #{body.lines.size} lines"
    end

    class Tickets < Tool
      def search(status: nil, customer: nil)
        called(:search)
        found = @records.tickets.values.select do |ticket|
          (status.nil? || ticket.status == status) && (customer.nil? || ticket.customer == customer)
        end
        found.map(&:to_h)
      end
      tool :search, "a list of { id:, status:, customer:, subject:, body: }, all Strings; status is open or closed"
    end

    class Customers < Tool
      def find(id)
        called(:find)
        @records.customers.fetch(text(id, "an id")) { raise Refused, "there is no customer #{id}" }
      end
      tool :find, "the customer with that id: an object that answers #{Kobako::Service.exposed(Customer).join(", ")}"
    end

    class Orders < Tool
      def history(customer)
        called(:history)
        id = customer(customer).id
        @records.orders.values.select { |order| order.customer == id }.map(&:to_h)
      end
      tool :history, "that customer's orders, a list of { id:, customer:, placed_on:, days_late:, cents: }"
    end

    class Refunds < Tool
      PERCENT_PER_DAY = 10
      MOST_PERCENT = 50

      attr_reader :proposals

      def initialize(...)
        super
        @proposals = []
      end

      def quote(order)
        called(:quote)
        most(order(order))
      end
      tool :quote, "the cents that our rules give back for that order's id"

      def propose(order:, cents:, because:)
        called(:propose)
        found = order(order)
        unless cents.is_a?(Integer) && cents.between?(1, most(found))
          raise Refused, "the rules give #{most(found)} cents for #{order}"
        end

        customer = @records.customers.fetch(found.customer)
        because = text(because, "because", longest: 200)
        collect(@proposals, Proposal.new(order:, customer:, cents:, because:))
        "proposal #{@proposals.size}"
      end
      tool :propose, "puts a refund before a person, who decides"

      # Not for scripts: it is not among the tools.
      def pay(proposal) = raise("nobody has approved #{proposal}")

      private

      def order(id)
        @records.orders.fetch(text(id, "an order's id")) { raise Refused, "there is no order #{id}" }
      end

      def most(order) = order.cents * [order.days_late * PERCENT_PER_DAY, MOST_PERCENT].min / 100
    end

    class Mail < Tool
      attr_reader :drafts

      def initialize(...)
        super
        @drafts = []
      end

      def draft(to:, subject:, body:)
        called(:draft)
        subject = text(subject, "subject", longest: 100)
        body = text(body, "body", longest: 5000)
        collect(@drafts, Draft.new(to: customer(to), subject:, body:))
        "draft #{@drafts.size}"
      end
      tool :draft, "drafts a mail to a customer, whose address we know"
    end

    # `calls` has how often each tool was called, by name.
    attr_reader :sandbox, :calls

    # `limits` are those of Kobako::Sandbox.
    def initialize(records, **limits)
      @calls = Hash.new(0)
      @refunds = Refunds.new(records, calls)
      @mail = Mail.new(records, calls)
      @sandbox = Kobako::Sandbox.new(surface: :declared, **limits)
      @sandbox.define(:Desk)
              .bind(:Tickets, Tickets.new(records, calls))
              .bind(:Customers, Customers.new(records, calls))
              .bind(:Orders, Orders.new(records, calls))
              .bind(:Refunds, @refunds)
              .bind(:Mail, @mail)
    end

    def proposals = @refunds.proposals

    def drafts = @mail.drafts
  end
end
