class Card
  include Comparable
  SUITS = { clubs: "♣", diamonds: "♦", hearts: "♥", spades: "♠" }.freeze
  RANKS = [*2..10, :J, :Q, :K, :A].freeze
  attr_reader :rank, :suit
  def self.parse(s) = new(RANKS.find { |r| r.to_s == s[0..-2] } || raise(ArgumentError, "bad rank #{s}"), SUITS.key(s[-1]) || SUITS.keys.find { _1.start_with?(s[-1].downcase) })
  def initialize(rank, suit) = (@rank, @suit = rank, suit)
  def value = RANKS.index(rank) + 2
  def <=>(o) = value <=> o.value
  def to_s = "#{rank}#{SUITS[suit]}"
  alias inspect to_s
  def hash = [rank, suit].hash
  def eql?(o) = o.is_a?(Card) && rank == o.rank && suit == o.suit
end
class Hand
  attr_reader :cards
  def initialize(*cards) = @cards = cards.map { Card === _1 ? _1 : Card.parse(_1) }
  def counts = cards.group_by(&:rank).transform_values(&:size).values.sort.reverse
  def flush? = cards.map(&:suit).uniq.one?
  def straight?
    v = cards.map(&:value).sort
    v.each_cons(2).all? { |a, b| b == a + 1 } || v == [2, 3, 4, 5, 14]
  end

  def rank
    case [counts, flush?, straight?]
    in [_, true, true] then cards.max.rank == :A && cards.min.rank == 10 ? :royal_flush : :straight_flush
    in [[4, *], *] then :four
    in [[3, 2], *] then :full_house
    in [_, true, _] then :flush
    in [_, _, true] then :straight
    in [[3, *], *] then :three
    in [[2, 2, *], *] then :two_pair
    in [[2, *], *] then :pair
    else :high_card
    end
  end
end
%w[10♠,J♠,Q♠,K♠,A♠ 2h,3h,4h,5h,6h 9c,9d,9h,9s,2c 9c,9d,9h,2s,2c 2h,5h,9h,Jh,Kh 2h,3c,4h,5s,Ad 7c,7d,7h,2s,3c 7c,7d,3h,3s,Kc 7c,7d,2h,3s,Kc 2c,4d,6h,8s,10c].each do |s|
  h = Hand.new(*s.split(","))
  puts "#{h.cards.join(' ').ljust(18)} #{h.rank.to_s.tr('_', ' ')}"
end
deck = Card::SUITS.keys.product(Card::RANKS).map { |s, r| Card.new(r, s) }
p deck.size, deck.max, deck.uniq.size, deck.first(3), deck.each_slice(13).map { |x| x.sum(&:value) }, deck.group_by(&:suit).transform_values(&:size)
begin
  Card.parse("1h")
rescue ArgumentError => e
  puts e.message
end
shuffled = deck.shuffle(random: Random.new(7))
puts shuffled.first(5).join(" "), shuffled.sort.first.value
puts deck.sample(3, random: Random.new(1)).join(","), deck.sort_by { |c| [-c.value, c.suit] }.first(4).join
bj = ->(cs) { t = cs.sum { |c| c.rank == :A ? 11 : [c.value, 10].min }; cs.count { _1.rank == :A }.times { t -= 10 if t > 21 }; t }
p bj[[Card.parse("Ah"), Card.parse("Ks")]], bj[%w[Ah Ad 9c].map { Card.parse(_1) }]
