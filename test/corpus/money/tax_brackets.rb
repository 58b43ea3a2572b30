BRACKETS = [[0...10_000, 0], [10_000...30_000, 0.20], [30_000...70_000, 0.30], [70_000.., 0.42]].freeze

def tax(income)
  BRACKETS.sum do |range, rate|
    next 0 if income <= range.begin

    upper = range.end ? [income, range.end].min : income
    (upper - range.begin) * rate
  end
end

[5_000, 10_000, 25_000, 50_000, 120_000].each do |income|
  t = tax(income)
  puts "%8d %10.2f %6.2f%%" % [income, t, 100.0 * t / income]
end
bracket = BRACKETS.find { |range, _| range === 64_000 }
puts bracket.inspect, BRACKETS.last.first.inspect, BRACKETS[0][0].size
tax(120_000)
