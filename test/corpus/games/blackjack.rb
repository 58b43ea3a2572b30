def total(hand)
  sum = hand.sum { |c| { "A" => 11, "K" => 10, "Q" => 10, "J" => 10 }.fetch(c) { c.to_i } }
  aces = hand.count("A")
  (sum -= 10; aces -= 1) while sum > 21 && aces.positive?
  sum
end
def play(deck, player, dealer)
  player << deck.shift while total(player) < 17
  return :bust if total(player) > 21
  dealer << deck.shift until total(dealer) >= 17
  case total(player) <=> total(dealer)
  when 1 then :win
  when 0 then :push
  else total(dealer) > 21 ? :win : :lose
  end
end
rounds = [[%w[5 9 K], %w[A 7], %w[10 6]], [%w[K 2], %w[9 5], %w[10 8]], [%w[4 10], %w[A A 9], %w[9 7]], [%w[2], %w[10 7], %w[10 7]]]
results = rounds.map { |deck, pl, de| play(deck, pl, de).tap { |r| puts "#{pl.join(",")} (#{total(pl)}) vs #{de.join(",")} (#{total(de)}): #{r}" } }
results.tally
