recipe = { serves: 4, ingredients: { "flour" => [250, "g"], "eggs" => [2, nil], "milk" => [0.5, "l"], "salt" => [Rational(1, 4), "tsp"] } }
def scale(recipe, people)
  factor = Rational(people, recipe[:serves])
  recipe[:ingredients].transform_values { |amount, unit| [amount.is_a?(Float) ? (amount * factor).to_f : amount * factor, unit] }
end
def show(n)
  return n.round(2).to_s if n.is_a?(Float)
  whole, rest = n.divmod(1)
  [whole.zero? && !rest.zero? ? nil : whole, rest.zero? ? nil : rest].compact.join(" ")
end
[6, 3, 4].each do |people|
  puts "For #{people}:"
  scale(recipe, people).each { |name, (amount, unit)| puts "  #{[show(amount), unit, name].compact.join(" ")}" }
end
scale(recipe, 2)["eggs"]
