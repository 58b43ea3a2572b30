def codes(length, digits, &rule)
  return enum_for(:codes, length, digits, &rule) unless rule
  walk = lambda do |prefix|
    next [prefix] if prefix.size == length
    digits.flat_map { |d| rule.call(prefix, d) ? walk.(prefix + [d]) : [] }
  end
  walk.([])
end
no_repeat = codes(3, [1, 2, 3]) { |pre, d| !pre.include?(d) }
rising = codes(3, (0..5).to_a) { |pre, d| pre.empty? || d > pre.last }
alternating = codes(4, [0, 1]) { |pre, d| pre.last != d }
puts no_repeat.map(&:join).join(" "), rising.size, alternating.inspect
def balanced(n, open = 0, s = "") = s.size == 2 * n ? [s] : [*(balanced(n, open + 1, "#{s}<") if open + s.count(">") < n), *(balanced(n, open - 1, "#{s}>") if open > 0)]
balanced(3)
