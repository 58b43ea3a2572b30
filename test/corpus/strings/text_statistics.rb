TEXT = "Hello there. How are you today? I am fine! Thanks for asking... What about   you?"
sentences = TEXT.split(/(?<=[.?!])\s+/)
words = TEXT.scan(/\b[\w']+\b/)
puts "Characters: #{TEXT.size} (#{TEXT.delete(" ").size} without spaces)"
puts "Sentences: #{sentences.count}", sentences.map(&:inspect)
puts "Average word length: #{(words.sum(&:length) / words.size.to_f).round(2)}"
vowels, others = TEXT.downcase.scan(/[a-z]/).partition { |c| "aeiou".include?(c) }
puts "Vowels #{vowels.size}, consonants #{others.size}, upper #{TEXT.count("A-Z")}, punctuation #{TEXT.scan(/[[:punct:]]/).tally}"
longest = words.max_by(2, &:length)
syllables = words.sum { |w| [w.downcase.scan(/[aeiouy]+/).size, 1].max }
{ longest:, syllables:, unique: words.map(&:downcase).uniq.size }
