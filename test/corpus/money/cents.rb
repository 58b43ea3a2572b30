class Money
  include Comparable
  attr_reader :cents, :currency

  def initialize(cents, currency = "EUR")
    @cents = cents
    @currency = currency
  end

  def self.parse(text)
    m = text.match(/\A\s*([€$£])?\s*(-?[\d,]+)(?:\.(\d{1,2}))?\s*\z/) or raise ArgumentError, "bad amount #{text.inspect}"
    currency = { "€" => "EUR", "$" => "USD", "£" => "GBP" }.fetch(m[1], "EUR")
    whole = m[2].delete(",").to_i
    new(whole * 100 + m[3].to_s.ljust(2, "0").to_i, currency)
  end

  def +(other)
    raise TypeError, "#{currency} and #{other.currency}" if currency != other.currency

    Money.new(cents + other.cents, currency)
  end

  def *(factor) = Money.new((cents * factor).round, currency)
  def <=>(other) = cents <=> other.cents
  def to_s = format("%s %d.%02d", currency, *cents.divmod(100))
  def split(n)
    base, rest = cents.divmod(n)
    Array.new(n) { |i| Money.new(base + (i < rest ? 1 : 0), currency) }
  end
end

a = Money.parse("€1,234.5")
puts a, a * 1.19, a.split(7).join(" | ")
puts Money.parse("$3") > Money.parse("$2.99")
begin
  a + Money.parse("$1")
rescue TypeError => e
  puts e.message
end
begin
  Money.parse("ten")
rescue ArgumentError => e
  puts e.message
end
a.split(7).sum(&:cents)
