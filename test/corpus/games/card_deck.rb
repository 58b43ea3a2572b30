class Deck
  SUITS = %w[♠ ♥ ♦ ♣].freeze
  FACES = [*"2".."10", "J", "Q", "K", "A"].freeze
  Card = Data.define(:face, :suit) do
    include Comparable
    def <=>(o) = [FACES.index(face), SUITS.index(suit)] <=> [FACES.index(o.face), SUITS.index(o.suit)]
    def to_s = "#{face}#{suit}"
  end
  attr_reader :cards
  def initialize = @cards = SUITS.product(FACES).map { |s, f| Card.new(f, s) }
  def shuffle!(seed)
    (cards.size - 1).downto(1) do |i|
      seed = (seed * 1_664_525 + 1_013_904_223) % 2**32
      j = seed % (i + 1)
      cards[i], cards[j] = cards[j], cards[i]
    end
    self
  end
  def deal(n) = cards.shift(n)
end
d = Deck.new.shuffle!(2024)
hands = Array.new(3) { d.deal(5).sort }
hands.each_with_index { |h, i| puts "Player #{i + 1}: #{h.join(" ")}" }
puts "left: #{d.cards.size}", hands.flatten.max, hands.flatten.uniq.size, hands[0].group_by(&:suit).transform_values(&:size)
hands.map { |h| h.map(&:to_s) }
