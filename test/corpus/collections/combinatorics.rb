p [1, 2, 3].permutation.to_a.length, [1, 2, 3].combination(2).to_a, [1, 2, 3].permutation(2).first(3), %w[a b].repeated_permutation(2).map(&:join), [1, 2].repeated_combination(2).to_a, [1, 2, 3].each_cons(2).to_a, [1, 2].cycle(2).to_a
p (1..4).flat_map { |n| (1..4).to_a.combination(n).to_a }.size, [1, 2, 3, 4].combination(3).select { |c| c.sum.even? }, %w[x y z].each_with_index.to_a, (1..3).inject(:*), [0, 1].product([0, 1], [0, 1]).map(&:join), [1, 2, 3].combination(0).to_a, [1].combination(2).to_a
powerset = ->(s) { (0..s.size).flat_map { |k| s.combination(k).to_a } }
p powerset[%i[a b c]]
def choose(n, k) = (1..k).reduce(1) { |acc, i| acc * (n - k + i) / i }
(0..5).map { |k| choose(5, k) }
