# Needs Ruby 3.4.
puts [1, 2, 3].map { it * 2 }.inspect
puts %w[a b].each_with_index.map { it.inspect }.join(" ")
words = %w[pear fig banana]
puts words.sort_by { it.size }.first, words.sum { it.length }
nested = [[1, 2], [3]].map { it.map { it + 1 } }
add = ->(x) { [x].map { it + 1 } }
[nested, add.(4), words.select { it.include?("a") }.map { it.upcase }]
