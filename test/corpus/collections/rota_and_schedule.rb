days = %w[Mon Tue Wed Thu Fri]
people = %w[Ann Bob].cycle
rota = days.zip(people)
rota.each { |d, who| puts "#{d}: #{who}" }
puts days.rotate(2).first, days.rotate(-1).inspect, days.each_cons(2).map { |a, b| a[0] + b[0] }.join(" "), (1..3).cycle.take(7).inspect, days.each_slice(2).to_a.inspect, days.values_at(0, 2, -1, 9).inspect, days.take_while { |d| d != "Wed" }.inspect, days.drop_while { |d| d != "Thu" }.inspect, days.partition.with_index { |_, i| i < 2 }.inspect
teams = %w[A B C D]
fixed, *rest = teams
schedule = (teams.size - 1).times.map do |i|
  list = [fixed, *rest.rotate(i)]
  list.first(2).zip(list.last(2).reverse)
end
schedule.each_with_index { |round, i| puts "Round #{i + 1}: #{round.map { |x| x.join("-") }.join(", ")}" }
schedule.flatten(1).map(&:sort).uniq.size
