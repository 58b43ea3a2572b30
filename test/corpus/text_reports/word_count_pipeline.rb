TEXT = "It is a truth universally acknowledged, that a single man in possession of a good fortune, must be in want of a wife."
STOP = %w[a the is of in it that be].to_set
stats = TEXT
  .downcase
  .scan(/\w+/)
  .reject { STOP.include?(_1) }
  .group_by(&:length)
  .sort_by { |len, _| -len }
  .to_h
  .transform_values { |ws| ws.sort.uniq }
stats.each { |len, ws| puts "#{len.to_s.rjust(2)} | #{ws.join(', ')}" }
puts TEXT.split(/[,.]\s*/).map { |c| c.split.size }.inspect
acro = TEXT.scan(/\b[a-z]/i).join.upcase
puts acro
puts TEXT.gsub(/\b(\w)(\w*)\b/) { "#{$1.upcase}#{$2}" }
puts TEXT.each_char.with_object(Hash.new(0)) { |c, h| h[c.downcase] += 1 if c.match?(/[aeiou]/i) }.sort.map { |k, v| "#{k}#{v}" }.join(" ")
puts TEXT.split.each_slice(6).map { |s| s.join(" ") }
puts TEXT.split.map { |w| w.size > 5 ? w[0] + "…" + w[-1] : w }.join(" ")
def pig(w) = w =~ /\A[aeiou]/i ? w + "way" : w.sub(/\A([^aeiou]+)(.*)/i, '\2\1ay')
puts %w[hello apple school].map { pig(_1) }.join(" ")
puts "level noon ruby".split.map { |w| [w, w == w.reverse] }.to_h
puts %w[listen silent enlist google].group_by { |w| w.chars.sort.join }.values.inspect
puts "aaabbc".chars.chunk_while { _1 == _2 }.map { |c| [c[0], c.size] }.inspect, "hello"*0 == "", "abc".each_char.to_a.permutation.map(&:join).sort.first(3).inspect
vowels, cons = "programming".chars.partition { |c| "aeiou".include? c }
puts vowels.join, cons.join, vowels.size.fdiv(11).round(3)
puts "the quick brown".split.inject { |a, b| a.length >= b.length ? a : b }
puts "%-20s|" % "left", "%20s|" % "right", "x".center(9, "-="), "a\tb".expand rescue puts "NoMethodError: #{$!.name}"
