principal = Rational("1000")
rate = Rational(5, 100)
balance = principal
5.times do |year|
  interest = balance * rate
  balance += interest
  puts "Year #{year + 1}: #{balance} = #{'%.4f' % balance} (interest #{interest.to_f.round(2)})"
end
puts balance == principal * (1 + rate)**5
puts 3.to_r / 4, 1r / 3 + 1/6r, 0.75r, Rational("0.125"), Rational(7, 2).round, Rational(-7, 2).floor, Rational(5, 2).round(half: :even)
balance
