def payment(principal, annual_rate, months)
  r = annual_rate / 12.0
  return principal / months if r.zero?

  principal * r / (1 - (1 + r)**-months)
end

principal = 10_000.0
rate = 0.06
months = 12
monthly = payment(principal, rate, months).round(2)
puts "Monthly payment: $#{monthly}"
balance = principal
puts %w[Month Interest Principal Balance].map { |h| h.rjust(10) }.join
(1..months).each do |month|
  interest = (balance * rate / 12).round(2)
  part = [monthly - interest, balance].min
  balance = (balance - part).round(2)
  puts [month, interest, part, balance].map { |v| (v.is_a?(Float) ? "%.2f" % v : v.to_s).rjust(10) }.join
end
balance
