def score(secret, guess)
  exact = secret.zip(guess).count { |a, b| a == b }
  common = secret.tally.sum { |c, n| [n, guess.count(c)].min }
  [exact, common - exact]
end
COLOURS = %w[R G B Y].freeze
secret = %w[B R B Y]
candidates = COLOURS.repeated_permutation(4).to_a
turn = 0
until candidates.size == 1
  turn += 1
  guess = candidates.first
  feedback = score(secret, guess)
  puts "#{turn}. #{guess.join} -> #{"●" * feedback[0]}#{"○" * feedback[1]}"
  break if feedback == [4, 0]
  candidates.select! { |c| score(c, guess) == feedback }
end
puts "solved: #{candidates.first.join}"
[turn, candidates.size, score(%w[R R G B], %w[G R R R])]
