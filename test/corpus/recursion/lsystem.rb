RULES = { plant: ["X", { "X" => "F[+X]F[-X]+X", "F" => "FF" }], algae: ["A", { "A" => "AB", "B" => "A" }] }.freeze
def grow(s, rules, n) = n.zero? ? s : grow(s.gsub(/./) { |c| rules.fetch(c, c) }, rules, n - 1)
axiom, rules = RULES[:algae]
puts (0..6).map { |n| grow(axiom, rules, n) }, (0..10).map { |n| grow(axiom, rules, n).size }.inspect
plant = grow(*RULES[:plant], 3)
depth = plant.each_char.inject([0, 0]) { |(d, m), c| d += { "[" => 1, "]" => -1 }.fetch(c, 0); [d, [d, m].max] }.last
[plant.size, plant.tr("^F", "").size, depth, plant.count("[") == plant.count("]")]
