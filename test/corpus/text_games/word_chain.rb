words = %w[apple elephant tiger rabbit table egg goat tea ant]
def chain(word, rest) = rest.select { |w| w[0] == word[-1] }.map { |w| [word, *chain(w, rest - [w])] }.max_by(&:size) || [word]
longest = words.map { |w| chain(w, words - [w]) }.max_by(&:size)
puts longest.join(" -> ")
turns = longest.each_with_index.map { |w, i| "#{i.even? ? "A" : "B"}: #{w}" }
puts turns
valid = ->(seq) { seq.each_cons(2).all? { |a, b| a[-1] == b[0] } && seq.uniq.size == seq.size }
[valid[longest], valid[%w[a b]], longest.size]
