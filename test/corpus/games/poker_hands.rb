RANKS = "23456789TJQKA".freeze
Card = Struct.new(:rank, :suit) { def value = RANKS.index(rank) + 2 }
def hand(s) = s.split.map { |c| Card.new(*c.chars) }
def rank(cards)
  values = cards.map(&:value).sort.reverse
  groups = values.tally.sort_by { |v, n| [-n, -v] }
  shape = groups.map(&:last)
  flush = cards.map(&:suit).uniq.one?
  straight = values.each_cons(2).all? { |a, b| a == b + 1 } || values == [14, 5, 4, 3, 2]
  name = case [flush, straight, shape]
         in [true, true, _] then values[0] == 14 && values[1] == 13 ? :royal_flush : :straight_flush
         in [_, _, [4, 1]] then :four_of_a_kind
         in [_, _, [3, 2]] then :full_house
         in [true, _, _] then :flush
         in [_, true, _] then :straight
         in [_, _, [3, *]] then :three_of_a_kind
         in [_, _, [2, 2, 1]] then :two_pairs
         in [_, _, [2, *]] then :pair
         else :high_card
         end
  [name, groups.map(&:first)]
end
["TS JS QS KS AS", "9H 9D 9S 9C 2D", "3H 3D 3S KC KD", "2H 4H 6H 8H TH", "AH 2D 3S 4C 5D", "QH QD 3S 4C 4D", "QH JD 3S 4C 7D"].map { |s| rank(hand(s)).tap { |n, k| puts "#{s}: #{n.to_s.tr("_", " ")} #{k}" }.first }
