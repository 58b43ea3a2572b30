SUITS = "CDSH"
RANK = ->(c) { "23456789TJQKA".index(c[0]) }
hands = { n: %w[2C KH 5D], e: %w[9C QS AD], s: %w[AC 3H 7D], w: %w[4D JH QD] }
points = Hash.new(0)
leader = :n
order = hands.keys
until hands.values.all?(&:empty?)
  seats = order.rotate(order.index(leader))
  trick = {}
  seats.each do |seat|
    led = trick.values.first&.[](1)
    legal = led ? hands[seat].select { |c| c[1] == led } : hands[seat]
    legal = hands[seat] if legal.empty?
    card = legal.max_by { |c| [c == "QS" ? 1 : 0, c[1] == "H" ? 1 : 0, RANK[c]] }
    trick[seat] = hands[seat].delete(card)
  end
  suit = trick.values.first[1]
  leader, = trick.select { |_, c| c[1] == suit }.max_by { |_, c| RANK[c] }
  points[leader] += trick.values.sum { |c| c[1] == "H" ? 1 : c == "QS" ? 13 : 0 }
  puts "#{trick.map { |s, c| "#{s}:#{c}" }.join(" ")} -> #{leader}"
end
points
