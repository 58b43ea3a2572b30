TEXT = "The quick brown fox jumps over the lazy dog. Pack my box with five dozen liquor jugs; how vexingly quick daft zebras jump!"
def wrap(text, width)
  text.gsub(/(.{1,#{width}})(\s+|\z)/, "\\1\n")
end
def wrap_words(text, width)
  text.split.each_with_object([+""]) do |word, lines|
    if lines.last.empty? then lines.last << word
    elsif lines.last.size + word.size + 1 <= width then lines.last << " " << word
    else lines << word.dup
    end
  end
end
puts wrap(TEXT, 30)
puts "-" * 30
puts wrap_words(TEXT, 30).map { |l| l.center(30).rstrip }
wrap_words(TEXT, 20) == wrap(TEXT, 20).lines(chomp: true)
