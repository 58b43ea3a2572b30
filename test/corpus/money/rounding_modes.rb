amounts = [0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 1234.5678]
amounts.each do |a|
  row = [a.round, a.round(half: :even), a.round(half: :down), a.floor, a.ceil, a.truncate, a.round(2), a.floor(1), a.ceil(1)]
  puts "#{a.to_s.rjust(10)}: #{row.join(" ")}"
end
puts 15.round(-1), 25.round(-1, half: :even), 1234.floor(-2), 1234.ceil(-2), -1234.round(-2)
puts 2.5.round(half: :up), 2.5.round(half: "even")
puts (0.1 + 0.2 == 0.3), (0.1 + 0.2 - 0.3).abs < Float::EPSILON
puts 1e3.to_i, 1234.5.to_r, 0.1.rationalize(Rational(1, 100))
begin
  1.5.round(half: :sideways)
rescue ArgumentError => e
  puts e.message
end
amounts.map { |a| a.round(1) }
