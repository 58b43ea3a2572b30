Plan = Data.define(:name, :monthly) do
  def daily(days) = Rational(monthly * 100, days)
end
def prorate(from, to, day, days)
  left = days - day + 1
  credit = (from.daily(days) * left).round
  charge = (to.daily(days) * left).round
  { credit: credit / 100.0, charge: charge / 100.0, due: (charge - credit) / 100.0 }
end
basic, pro = Plan.new("basic", 9.99r), Plan.new("pro", 24.5r)
[1, 15, 31].map { |d| prorate(basic, pro, d, 31).tap { |r| puts "day #{d}: #{r}" } }.sum { |r| r[:due] }.round(2)
