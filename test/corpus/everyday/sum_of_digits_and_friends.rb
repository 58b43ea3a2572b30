n = 9875
puts n.digits.sum, n.to_s.chars.map(&:to_i).sum, n.to_s.each_char.sum(&:to_i)
steps = 0
x = n
until x < 10
  x = x.digits.sum
  steps += 1
end
puts "digital root #{x} after #{steps} steps"
puts (1..20).map { |i| i.digits.reverse.join.to_i }.last(3).inspect, 12321.digits == 12321.digits.reverse, n.to_s.rjust(8, "0").scan(/../).inspect, n.to_s.sum, n.to_s.tr("0-9", "a-j")
factorial = ->(k) { (1..k).reduce(1, :*) }
[factorial.(20), factorial.(25).to_s.length, (1..9).select { |d| (n % d).zero? }, n.pred.to_s(2)]
