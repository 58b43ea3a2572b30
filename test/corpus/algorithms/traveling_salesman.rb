CITIES = { a: [0, 0], b: [3, 0], c: [3, 4], d: [0, 4], e: [1, 2] }.freeze
dist = ->(p, q) { Math.hypot(CITIES[p][0] - CITIES[q][0], CITIES[p][1] - CITIES[q][1]) }
length = ->(tour) { (tour + [tour[0]]).each_cons(2).sum { |p, q| dist[p, q] } }
best = CITIES.keys.drop(1).permutation.map { |rest| [:a, *rest] }.min_by { |t| [length[t].round(9), t] }
greedy = [:a]
greedy << (CITIES.keys - greedy).min_by { |c| [dist[greedy.last, c], c] } until greedy.size == CITIES.size
two_opt = greedy
loop do
  better = (1...two_opt.size).to_a.combination(2).map { |i, j| two_opt[0...i] + two_opt[i..j].reverse + two_opt[j + 1..] }.find { |t| length[t] < length[two_opt] - 1e-9 }
  break unless better
  two_opt = better
end
{ best:, greedy:, two_opt: }.each { |n, t| puts "#{n}: #{t.join("-")} #{length[t].round(3)}" }
[length[best].round(6), length[two_opt] <= length[greedy]]
