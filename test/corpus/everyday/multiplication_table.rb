size = 9
width = (size * size).to_s.length + 1
puts "   |" + (1..size).map { |n| n.to_s.rjust(width) }.join
puts "---+" + "-" * (size * width)
1.upto(size) do |row|
  print row.to_s.rjust(2), " |"
  1.upto(size) { |col| print((row * col).to_s.rjust(width)) }
  puts
end
(1..3).map { |r| (1..3).map { |c| r * c } }
