class Deck
  include Enumerable
  def initialize(*cards) = @cards = cards
  def each
    return enum_for(:each) { size } unless block_given?
    @cards.each { |c| yield c }
    self
  end
  def [](i, n = nil) = n ? Deck.new(*@cards[i, n]) : @cards[i]
  def []=(i, c)
    @cards[i] = c
  end
  def <<(c) = tap { @cards << c }
  def size = @cards.size
  alias length size
  def +(o) = Deck.new(*@cards, *o)
  def to_s = "[#{@cards.join(" ")}]"
  def ==(o) = o.is_a?(Deck) && to_a == o.to_a
  def empty? = @cards.empty?
  def cut = [self[0, size / 2], self[size / 2, size]]
  def respond_to_missing?(m, p = false) = @cards.respond_to?(m, p)
  def method_missing(m, ...) = @cards.respond_to?(m) ? @cards.public_send(m, ...) : super
end
d = Deck.new(3, 1, 2)
d << 5
d[0] = 9
d[1] += 10
puts d, d[1, 2], d + Deck.new(7), d == Deck.new(9, 11, 2, 5), d.cut.join(" / "), d.sort.inspect, d.each.size, d.last, d.values_at(0, -1).inspect, d.respond_to?(:pop), d.min_by { |x| -x }, d.each_with_index.map { |c, i| c * i }.inspect, d.rotate(1).inspect, d.each_entry.first, d.lazy.map { |x| x + 1 }.first(2).inspect
begin
  d.bogus
rescue NoMethodError => e
  puts e.message[/undefined method 'bogus' for an instance of Deck/]
end
[*d, d.length, d.include?(2), d.reduce(:+), d.empty?]
