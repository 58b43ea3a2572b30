turn = ->(m) { m.transpose.map(&:reverse) }
flip = ->(m) { m.map(&:reverse) }
variants = lambda do |m|
  turns = Enumerator.produce(m, &turn).take(4)
  turns + turns.map(&flip)
end
boards = [0, 1, nil].repeated_permutation(4).map { |cells| cells.each_slice(2).to_a }
classes = boards.group_by { |b| variants[b].map { |v| v.flatten.map { |x| x.nil? ? 2 : x } }.min }
puts "#{boards.size} boards, #{classes.size} up to symmetry"
classes.values.map(&:size).tally.sort.each { |size, n| puts "#{n} classes of #{size}" }
l = [[1, 0], [1, 1]]
variants[l].uniq.map { |v| v.map(&:join).join("/") }.sort
