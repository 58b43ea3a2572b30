docs = { 1 => "the quick brown fox", 2 => "the lazy dog", 3 => "quick dogs and lazy foxes" }
index = docs.each_with_object({}) { |(id, text), idx| text.split.uniq.each { |w| (idx[w] ||= []) << id } }
index.sort.each { |w, ids| puts "#{w.ljust(8)}#{ids.join(",")}" if ids.size > 1 }
search = ->(*terms) { terms.map { |t| index.fetch(t, []) }.reduce(:&) }
puts search.("quick").inspect, search.("quick", "lazy").inspect, search["unicorn"].inspect
scores = docs.transform_values { |t| t.split.count { |w| w.start_with?("d", "l") } }
puts scores, scores.max_by { |_, v| v }.inspect, scores.select { |_, v| v.positive? }.keys.inspect
index.values.map(&:size).tally
