A = [[4.0, 1.0], [2.0, 3.0]].freeze
dot = ->(m, v) { m.map { |r| r.each_with_index.sum { |x, i| x * v[i] } } }
norm = ->(v) { Math.sqrt(v.sum { |x| x * x }) }
v = [1.0, 0.0]
40.times { w = dot[A, v]; v = w.map { |x| x / norm[w] } }
lambda1 = dot[A, v].zip(v).sum { |a, b| a * b }
puts "largest %.6f, vector %s" % [lambda1, v.map { |x| x.round(4) }.inspect]
trace, det = A[0][0] + A[1][1], A[0][0] * A[1][1] - A[0][1] * A[1][0]
disc = Math.sqrt(trace**2 - 4 * det)
pagerank = lambda do |links, rounds|
  nodes = links.keys
  r = nodes.to_h { |k| [k, 1.0 / nodes.size] }
  rounds.times { r = nodes.to_h { |k| [k, 0.15 / nodes.size + 0.85 * nodes.select { |j| links[j].include?(k) }.sum { |j| r[j] / links[j].size }] } }
  r.transform_values { |x| x.round(4) }
end
ranks = pagerank.({ a: %i[b c], b: %i[c], c: %i[a], d: %i[c] }, 60)
puts ranks.sort_by { |k, x| [-x, k] }.map { |k, x| "#{k}=#{x}" }.join(" ")
[(trace + disc) / 2, (trace - disc) / 2, ranks.values.sum.round(3)]
