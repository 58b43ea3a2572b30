words = %w[apple bob cat apple dog bob apple elephant]
puts words.tally, words.tally.max_by { |_, n| n }.inspect, words.group_by(&:size), words.uniq.size, words.each_with_object(Hash.new(0)) { |w, h| h[w[0]] += 1 }
puts words.chunk { |w| w.size > 3 }.map { |k, v| [k, v.size] }.inspect, words.partition { |w| w =~ /[aeiou]\z/ }.inspect, words.each_slice(3).to_a.inspect, words.each_cons(7).count, words.sum(&:length), words.min_by(&:size), words.minmax_by(&:length).inspect
puts words.sort_by { |w| [-w.size, w] }.uniq.inspect, words.each_with_index.select { |w, i| w == "apple" }.map(&:last).inspect, words.find_index("dog"), words.index { |w| w.size > 5 }, words.rindex("bob"), words.reduce { |a, b| a.size >= b.size ? a : b }, words.inject(0) { |s, w| s + w.size }
words.to_set.size
