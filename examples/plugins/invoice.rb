# frozen_string_literal: true

module Plugins
  # A line of an invoice. A plugin may read it and take something off.
  class Line
    include Kobako::Service

    attr_reader :text, :cents, :percent_off, :reason
    # Its writer is not for plugins.
    attr_accessor :quantity

    def initialize(text, cents:, quantity:)
      @text = text
      @cents = cents
      @quantity = quantity
      @percent_off = 0
    end

    # Cents.
    def total = cents * quantity * (100 - percent_off) / 100

    def discount(percent:, because: nil)
      unless percent.is_a?(Integer) && percent.between?(0, 50)
        raise ArgumentError, "percent must be an Integer from 0 to 50"
      end

      @percent_off = percent
      @reason = because && Invoice.text(because)
      self
    end
    expose :text, :cents, :quantity, :percent_off, :total, :discount

    def inspect = "#<Line #{text}>"

    def to_s
      off = "  -#{percent_off} %#{" #{reason}" if reason}" if percent_off.positive?
      "#{quantity.to_s.rjust(3)} x #{text.ljust(26)} #{format("%9.2f", total / 100.0)}#{off}"
    end
  end

  # What plugins hook into. Money is in cents.
  class Invoice
    include Kobako::Service

    # The guest's limits do not count what is kept on the host.
    MOST_LINES = 100
    CENTS = (-1_000_000_00..1_000_000_00)

    # The text, when it is a String that can be printed on an invoice.
    def self.text(value)
      return value if value.is_a?(String) && value.encoding == Encoding::UTF_8 && value.match?(/\A[[:print:]]{1,60}\z/)

      raise ArgumentError, "a text must be a String of 1 to 60 printable characters"
    end

    attr_reader :number, :customer, :days_overdue, :notes

    def initialize(number:, customer:, days_overdue:)
      @number = number
      @customer = customer
      @days_overdue = days_overdue
      @lines = []
      @notes = []
    end

    # A copy with lines of its own.
    def initialize_copy(original)
      super
      @lines = original.lines.map(&:dup)
      @notes = original.notes.dup
    end

    def lines = @lines.dup

    def total = @lines.sum(&:total)

    def add_line(text, cents:, quantity: 1)
      raise ArgumentError, "cents must be an Integer of #{CENTS}" unless cents.is_a?(Integer) && CENTS.cover?(cents)
      unless quantity.is_a?(Integer) && quantity.between?(1, 1000)
        raise ArgumentError, "quantity must be an Integer from 1 to 1000"
      end
      raise ArgumentError, "an invoice has at most #{MOST_LINES} lines" if @lines.size >= MOST_LINES

      Line.new(Invoice.text(text), cents:, quantity:).tap { |line| @lines << line }
    end

    # Makes one line of two for the same thing.
    def merge(line, other)
      own!(line, other)
      unless line.text == other.text && line.cents == other.cents
        raise ArgumentError, "the lines are for different things: #{line.text} and #{other.text}"
      end

      line.quantity += other.quantity
      @lines.delete(other)
      line
    end

    def note(text)
      raise ArgumentError, "an invoice has at most #{MOST_LINES} notes" if @notes.size >= MOST_LINES

      @notes << Invoice.text(text)
      nil
    end
    expose :number, :customer, :days_overdue, :lines, :total, :add_line, :merge, :note

    # Not for plugins.
    def void = @lines.clear

    def inspect = "#<Invoice #{number}>"

    private

    # A line may come from anywhere that a script has had one from.
    def own!(line, other)
      return if line != other && [line, other].all? { |one| @lines.any? { |own| own.equal?(one) } }

      raise ArgumentError, "merge takes two lines of this invoice"
    end
  end
end
