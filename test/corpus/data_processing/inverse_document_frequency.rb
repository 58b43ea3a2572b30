docs = ["ruby is fun", "ruby and wasm", "wasm is fast and small", "small is fun"]
tokens = docs.map(&:split)
df = tokens.flat_map(&:uniq).tally
idf = df.transform_values { |n| Math.log(docs.size.fdiv(n)) }
tfidf = tokens.map { |ws| ws.tally.to_h { |w, n| [w, (n.fdiv(ws.size) * idf[w]).round(4)] } }
tfidf.each_with_index { |v, i| puts "#{i}: #{v.max_by(2) { |w, x| [x, w] }.map { |w, x| "#{w} #{x}" }.join(", ")}" }
cosine = lambda do |a, b|
  dot = (a.keys & b.keys).sum { |k| a[k] * b[k] }
  norm = ->(v) { Math.sqrt(v.values.sum { |x| x**2 }) }
  (dot / (norm[a] * norm[b])).round(3)
end
pairs = (0...docs.size).to_a.combination(2).map { |i, j| [[i, j], cosine[tfidf[i], tfidf[j]]] }
pairs.sort_by { |ij, c| [-c, ij] }.first(3)
