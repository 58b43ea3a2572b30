class Ledger
  Posting = Struct.new(:account, :amount)
  def initialize = @entries = []
  def post(text, **amounts)
    raise ArgumentError, "#{text}: off by #{amounts.values.sum}" unless amounts.values.sum.zero?
    @entries << [text, amounts.map { |a, v| Posting.new(a, v) }]
    self
  end
  def balances = @entries.flat_map(&:last).group_by(&:account).transform_values { |l| l.sum(&:amount) }
  def statement(account) = @entries.filter_map { |t, ps| (x = ps.find { |q| q.account == account }) && [t, x.amount] }
end
l = Ledger.new.post("capital", cash: 1000, equity: -1000).post("rent", rent: 300, cash: -300).post("sale", cash: 450, revenue: -420, vat: -30)
begin
  l.post("typo", cash: 10, rent: -9)
rescue ArgumentError => e
  puts e.message
end
l.statement(:cash).each { |t, a| puts "%-10s %+7d" % [t, a] }
puts l.balances.values.sum
l.balances
