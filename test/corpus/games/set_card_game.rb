ATTRIBUTES = { number: [1, 2, 3], colour: %i[red green purple], shape: %i[oval wave diamond], fill: %i[solid striped open] }.freeze
deck = ATTRIBUTES.values[0].product(*ATTRIBUTES.values.drop(1))
set = ->(cards) { cards.transpose.all? { |values| values.uniq.size != 2 } }
third = ->(a, b) { a.zip(b, ATTRIBUTES.values).map { |x, y, all| x == y ? x : (all - [x, y]).first } }
table = deck.values_at(0, 5, 13, 22, 27, 31, 40, 44, 54, 62, 71, 80)
found = table.combination(3).select(&set)
found.each { |cards| puts cards.map { |n, c, s, f| "#{n}#{c[0]}#{s[0]}#{f[1]}" }.join(" ") }
[deck.size, found.size, third[deck[0], deck[80]], set[[deck[0], deck[1], deck[2]]], set[[deck[0], deck[1], deck[3]]]]
