EDGES = [[:a, :b, 7], [:a, :d, 5], [:b, :c, 8], [:b, :d, 9], [:b, :e, 7], [:c, :e, 5], [:d, :e, 15], [:d, :f, 6], [:e, :f, 8], [:e, :g, 9], [:f, :g, 11]].freeze
parent = Hash.new { |h, k| h[k] = k }
root = ->(x) { parent[x] == x ? x : (parent[x] = root[parent[x]]) }
mst = EDGES.sort_by { |a, b, w| [w, a, b] }.select { |a, b, _| ra, rb = root[a], root[b]; ra != rb && (parent[ra] = rb) }
puts mst.map { |a, b, w| "#{a}#{b}:#{w}" }.join(" ")
inside = [:a]
total = 0
nodes = EDGES.flat_map { |a, b,| [a, b] }.uniq
until inside.size == nodes.size
  e = EDGES.select { |a, b, _| inside.include?(a) ^ inside.include?(b) }.min_by(&:last)
  total += e.last
  inside |= e.first(2)
end
[mst.sum(&:last), total]
