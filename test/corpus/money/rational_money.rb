class Money
  include Comparable
  attr_reader :cents, :currency

  def self.parse(str)
    m = str.match(/\A(?<sign>-)?(?<cur>[$€£])(?<whole>[\d,]+)(?:\.(?<frac>\d{2}))?\z/) or raise ArgumentError, "bad money: #{str}"
    cents = m[:whole].delete(",").to_i * 100 + m[:frac].to_i
    cents = -cents if m[:sign]
    new(cents, { "$" => :USD, "€" => :EUR, "£" => :GBP }[m[:cur]])
  end

  def initialize(cents, currency = :USD)
    @cents, @currency = cents.round, currency
    freeze
  end

  %i[+ -].each do |op|
    define_method(op) do |o|
      raise TypeError, "currency mismatch" unless o.currency == currency
      self.class.new(cents.send(op, o.cents), currency)
    end
  end

  def *(factor) = Money.new((cents * factor.to_r).round(half: :even), currency)
  def <=>(other) = other.is_a?(Money) && currency == other.currency ? cents <=> other.cents : nil
  def hash = [cents, currency].hash
  def eql?(o) = o.is_a?(Money) && hash == o.hash
  def -@ = Money.new(-cents, currency)
  def coerce(n) = [self, n]

  def allocate(*ratios)
    total = ratios.sum
    parts = ratios.map { |r| cents * r / total }
    (cents - parts.sum).times { |i| parts[i] += 1 }
    parts.map { Money.new(_1, currency) }
  end

  def to_s
    w, f = cents.abs.divmod(100)
    "#{'-' if cents < 0}#{{ USD: '$', EUR: '€', GBP: '£' }[currency]}#{w.to_s.gsub(/\B(?=(\d{3})+(?!\d))/, ',')}.#{f.to_s.rjust(2, '0')}"
  end
  alias inspect to_s
end

a = Money.parse("$1,234.56")
b = Money.parse("-$34.56")
puts a + b, a - b, a * 1.075, a * 3r, -a
puts 2 * a
p a.allocate(1, 1, 1), a.allocate(50, 30, 20)
p [a, b].sum(Money.new(0)), [a, b].min
p a == Money.new(123456), a.eql?(Money.new(123456)), { a => 1 }[Money.new(123456)]
begin
  a + Money.parse("€5")
rescue TypeError => e
  puts e.message
end
begin
  a < Money.parse("€5")
rescue ArgumentError => e
  puts e.message.sub(/#<.*?>/, "X")
end
begin
  Money.parse("12")
rescue ArgumentError => e
  puts e.message
end
begin
  a.instance_variable_set(:@cents, 1)
rescue FrozenError => e
  puts e.message
end
p 1/3r + 1/6r, 0.1r + 0.2r == 0.3r, 3.7 % 1, 10.divmod(-3), -7 / 2, -7.remainder(2), 7.fdiv(2)
