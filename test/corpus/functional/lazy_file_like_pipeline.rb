SOURCE = Enumerator.new do |y|
  (1..1_000_000).each { |n| y << "#{n},#{n.even? ? "ok" : "fail"},#{n * 7 % 13}" }
end
reads = 0
result = SOURCE.lazy
               .map { |l| reads += 1; l.split(",") }
               .select { |_, status, _| status == "ok" }
               .map { |id, _, v| { id: id.to_i, v: v.to_i } }
               .reject { |h| h[:v] < 5 }
               .each_with_index
               .map { |h, i| h.merge(rank: i + 1) }
               .first(4)
puts result
puts "read #{reads} lines"
tail = (1..20).lazy.map { |x| x * 2 }.drop_while { |x| x < 30 }.to_a
slices = (1..Float::INFINITY).lazy.each_slice(2).map(&:sum).take(3).to_a
[tail, slices, (1..3).lazy.zip(4..6).to_a, (1..10).lazy.select(&:even?).include?(4), (1..4).lazy.sum, (1..6).lazy.partition(&:odd?)]
