SENTENCE = "the quick brown fox"
attempts = [["ann", "the quick brown fox", 9.5], ["bob", "teh quick brwn fox", 7.0], ["cy", "the quick", 4.0]]
def accuracy(want, got) = want.each_char.zip(got.each_char).count { |a, b| a == b }.fdiv(want.size)
scores = attempts.map do |name, text, secs|
  wpm = (text.split.size / (secs / 60)).round
  acc = accuracy(SENTENCE, text)
  marks = SENTENCE.each_char.zip(text.each_char).map { |a, b| a == b ? " " : "^" }.join.rstrip
  puts "#{name}: #{text}", "#{" " * (name.size + 2)}#{marks}" unless marks.empty?
  { name:, wpm:, accuracy: (acc * 100).round, score: (wpm * acc**2).round }
end
scores.sort_by { |s| -s[:score] }.each.with_index(1) { |s, i| puts "#{i}. %<name>-4s %<wpm>4d wpm %<accuracy>3d%% %<score>4d" % s }
scores.map { |s| s[:score] }
