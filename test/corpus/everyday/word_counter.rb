text = <<~TEXT
  Ruby is a dynamic, open source programming language.
  Ruby has an elegant syntax that is natural to read and easy to write.
TEXT

word_counts = Hash.new(0)
text.downcase.scan(/\w+/) { |word| word_counts[word] += 1 }

puts "Word count:"
word_counts.sort_by { |word, count| [-count, word] }.first(5).each do |word, count|
  puts "  #{word}: #{count}"
end
puts "Lines: #{text.lines.count}, words: #{text.split.size}, characters: #{text.length}"
word_counts["ruby"]
