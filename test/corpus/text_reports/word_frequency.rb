text = <<~TEXT
  It was the best of times, it was the worst of times, it was the age of wisdom,
  it was the age of foolishness...
TEXT
words = text.downcase.scan(/[a-z']+/)
freq = words.tally.sort_by { |w, c| [-c, w] }
freq.first(5).each { |w, c| puts "#{w.ljust(8, ".")}#{c.to_s.rjust(3, ".")} #{"*" * c}" }
puts "#{words.size} words, #{words.uniq.size} distinct, longest #{words.max_by(&:length)}"
letters = text.downcase.delete("^a-z").each_char.tally.max_by(3) { |c, n| [n, c] }
puts letters.inspect
puts words.group_by(&:size).transform_values(&:count).sort.to_h
freq.to_h.select { |_, c| c > 1 }
