names, ages = %w[Ann Bob Cy], [30, 25, 41]
pairs = names.zip(ages)
puts pairs.to_h, pairs.transpose.inspect, names.zip(ages, [1, 2]).inspect, names.each_with_index.to_h, pairs.sort_by(&:last).map(&:first).inspect, pairs.assoc("Bob").inspect, pairs.rassoc(41).inspect
matrix = [[1, 2, 3], [4, 5, 6]]
puts matrix.transpose.inspect, matrix.map(&:sum).inspect, matrix.flatten.each_slice(2).to_a.inspect, matrix.map(&:reverse).transpose.inspect, [1, 2].product([3, 4]).inspect, [1, 2].product([3], [4, 5]).length, (1..3).zip(4..6).inspect, matrix.sum(&:sum), matrix.inject(:+).inspect, [[1, :a], [2, :b]].each_with_object({}) { |(n, s), h| h[s] = n }
names.zip(ages) { |n, a| puts "#{n}=#{a}" }
begin
  [[1, 2], [3]].transpose
rescue IndexError => e
  puts e.message
end
pairs.to_h { |n, a| [n.to_sym, a + 1] }
