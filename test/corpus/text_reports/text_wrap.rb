TEXT = <<~TXT
  The quick brown fox jumps over the lazy dog. Pack my box with five dozen
  liquor jugs. How vexingly quick daft zebras jump! Sphinx of black quartz,
  judge my vow.
TXT

def wrap(text, width)
  text.split.each_with_object([+""]) do |word, lines|
    if lines.last.empty?
      lines.last << word
    elsif lines.last.size + 1 + word.size <= width
      lines.last << " " << word
    else
      lines << +word
    end
  end
end

def justify(line, width)
  words = line.split
  return line if words.size == 1
  gaps = words.size - 1
  spaces = width - words.sum(&:size)
  base, extra = spaces.divmod(gaps)
  words[0..-2].each_with_index.map { |w, i| w + " " * (base + (i < extra ? 1 : 0)) }.join + words.last
end

lines = wrap(TEXT, 32)
puts "+#{'-' * 34}+"
lines[..-2].each { |l| puts "| #{justify(l, 32)} |" }
puts "| #{lines[-1].ljust(32)} |"
puts "+#{'-' * 34}+"
puts TEXT.gsub(/(.{1,28})(\s+|\z)/, "\\1\n")
freq = TEXT.downcase.scan(/[a-z]/).tally.sort_by { |k, v| [-v, k] }.first(5)
freq.each { |c, n| puts "#{c}: #{'#' * n} (#{n})" }
puts TEXT.each_line.map.with_index(1) { |l, i| "#{i.to_s.rjust(2, '0')}: #{l.chomp}" }
longest = TEXT.scan(/\w+/).max_by(&:length)
puts longest, TEXT.split(/[.!?]/).map(&:strip).reject(&:empty?).length
