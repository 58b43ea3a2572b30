class Money
  attr_reader :amount, :currency
  def initialize(amount, currency) = (@amount, @currency = amount, currency)
  def ==(other) = other.is_a?(Money) && amount == other.amount && currency == other.currency
  def eql?(other) = self == other
  def hash = [amount, currency].hash
  def coerce(other) = [Money.new(other, currency), self]
  def +(other) = Money.new(amount + (other.is_a?(Money) ? other.amount : other), currency)
  def zero? = amount.zero?
  def to_s = "#{amount} #{currency}"
  def ===(other) = other.is_a?(Numeric) ? amount == other : self == other
end
a, b, c = Money.new(5, :eur), Money.new(5, :eur), Money.new(5, :usd)
puts a == b, a.eql?(b), a.equal?(b), a != c, [a, b, c].uniq.size, { a => 1, b => 2 }.size, [a, c].include?(b), [a, b] - [b] == [], a === 5, [a, b].tally.values.inspect, [a, b].sum(Money.new(0, :eur)), (5 + a), [a, c].index(c), [[a]].flatten.first.equal?(a), a.then { |m| m + 1 }
case 5
when c then puts "matches dollars"
end
[[a, c].group_by(&:currency).keys, [c, a].find_index(b), a.hash == b.hash, [a, b, c].map(&:to_s).uniq]
