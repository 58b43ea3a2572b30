ballots = [%w[A B C], %w[B A C], %w[A C B], %w[C B A], %w[B C A]]
candidates = ballots.flatten.uniq
round = 0
until candidates.size == 1
  round += 1
  tally = ballots.map { |b| b.find { |c| candidates.include?(c) } }.tally
  tally.default = 0
  puts "Round #{round}: #{candidates.map { |c| "#{c}=#{tally[c]}" }.join(" ")}"
  leader, votes = tally.max_by { |c, n| [n, c] }
  break candidates = [leader] if votes > ballots.size / 2
  candidates -= [candidates.min_by { |c| [tally[c], c] }]
end
borda = ballots.each_with_object(Hash.new(0)) { |b, h| b.each_with_index { |c, i| h[c] += b.size - i } }
puts borda.sort_by { |c, n| [-n, c] }.to_h
candidates.first
