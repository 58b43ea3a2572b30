text = "To be, or not to be, that is the question:\nWhether 'tis nobler in the mind to suffer\nThe slings and arrows of outrageous fortune"
index = Hash.new { |h, k| h[k] = [] }
text.each_line.with_index(1) { |line, no| line.downcase.scan(/[a-z']+/) { |w| index[w] << no } }
index.select { |_, l| l.size > 1 }.sort.each { |w, l| puts "#{w}: #{l.uniq.join(", ")}#{" (#{l.size}x)" if l.size > l.uniq.size}" }
bigrams = text.downcase.scan(/[a-z']+/).each_cons(2).tally.select { |_, n| n > 1 }
puts bigrams.map { |(a, b), n| "#{a} #{b} #{n}" }
kwic = text.tr("\n", " ").scan(/(.{0,10})\b(the)\b(.{0,10})/i).map { |l, k, r| "#{l.rjust(10)}[#{k}]#{r}" }
kwic
