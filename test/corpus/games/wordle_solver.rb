WORDS = %w[crane slate trace crate react caret stare arise raise plane place plate brace grace]
def score(guess, answer)
  result = Array.new(5, :gray)
  remaining = answer.chars.tally
  guess.each_char.with_index do |c, i|
    next unless answer[i] == c
    result[i] = :green
    remaining[c] -= 1
  end
  guess.chars.each_with_index do |c, i|
    next if result[i] == :green || remaining.fetch(c, 0).zero?
    result[i] = :yellow
    remaining[c] -= 1
  end
  result
end
EMOJI = { green: "🟩", yellow: "🟨", gray: "⬜" }.freeze
answer = "grace"
pool = WORDS.dup
6.times do |turn|
  guess = pool.max_by { |w| [pool.map { |a| score(w, a) }.uniq.size, -WORDS.index(w)] }
  s = score(guess, answer)
  puts "#{turn + 1}. #{guess.upcase} #{s.map(&EMOJI).join} (#{pool.size})"
  break puts("Solved in #{turn + 1}!") if s.all?(:green)
  pool.select! { |w| score(guess, w) == s }
end
p score("eerie", "there"), score("allee", "apple"), EMOJI.values.join.size, "🟩⬜".bytes.size, "🟩🟨".reverse, "👨‍👩‍👧".grapheme_clusters.size, "e\u0301x".each_grapheme_cluster.to_a.size
