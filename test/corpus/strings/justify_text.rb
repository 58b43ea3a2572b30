TEXT = "In the beginning was the word and the word was with Ruby and it was fun to write programs of many kinds"
def lines(text, width)
  text.split.each_with_object([[]]) { |w, ls| (ls.last + [w]).join(" ").size <= width ? ls.last << w : ls << [w] }
end
def justify(words, width)
  return words.join if words.size == 1
  gaps, extra = (width - words.sum(&:size)).divmod(words.size - 1)
  words.each_with_index.map { |w, i| i == words.size - 1 ? w : w + " " * (gaps + (i < extra ? 1 : 0)) }.join
end
*full, last = lines(TEXT, 24)
block = full.map { |w| justify(w, 24) } << last.join(" ")
puts block, block.map { |l| l.rjust(26) }.first(2), block.map { |l| l.gsub(/\s+/, " ").center(24, "~") }.last
block.map(&:size)
