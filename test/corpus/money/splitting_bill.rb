people = %w[Ann Ben Cleo]
expenses = [["Ann", 9000, people], ["Ben", 4500, %w[Ben Cleo]], ["Cleo", 1000, people]]
balance = Hash.new(0)
expenses.each do |payer, cents, sharers|
  balance[payer] += cents
  share, rest = cents.divmod(sharers.size)
  sharers.each_with_index { |who, i| balance[who] -= share + (i < rest ? 1 : 0) }
end
puts balance
debtors, creditors = balance.partition { |_, b| b.negative? }.map { |l| l.sort_by { |_, b| -b.abs } }
transfers = []
until debtors.empty?
  (debtor, owed), (creditor, due) = debtors.first, creditors.first
  amount = [-owed, due].min
  transfers << "#{debtor} pays #{creditor} #{'%.2f' % (amount / 100.0)}"
  debtors[0] = [debtor, owed + amount]
  creditors[0] = [creditor, due - amount]
  debtors.shift if debtors[0][1].zero?
  creditors.shift if creditors[0][1].zero?
end
puts transfers
balance.values.sum
