def feedback(secret, guess)
  left = secret.chars.zip(guess.chars).reject { |a, b| a == b }.map(&:first)
  guess.each_char.with_index.map do |c, i|
    if secret[i] == c then "🟩"
    elsif (k = left.index(c)) then left.delete_at(k); "🟨"
    else "⬛"
    end
  end.join
end
WORDS = %w[crane slate audio level lever eerie apple].freeze
puts WORDS.map { |w| "#{w} #{feedback("level", w)}" }
possible = WORDS.select { |w| feedback(w, "slate") == feedback("level", "slate") }
puts possible.inspect
feedback("eerie", "level").each_char.tally
