# Floyd-Warshall's and Kruskal's algorithms on the graphs of their usual explanations.
INFINITY = Float::INFINITY

def floyd_warshall(size, edges)
  distance = Array.new(size) { |i| Array.new(size) { |j| i == j ? 0 : INFINITY } }
  following = Array.new(size) { Array.new(size) }
  edges.each do |u, v, weight|
    distance[u - 1][v - 1] = weight
    following[u - 1][v - 1] = v - 1
  end
  size.times do |k|
    size.times do |i|
      size.times do |j|
        next unless distance[i][j] > distance[i][k] + distance[k][j]

        distance[i][j] = distance[i][k] + distance[k][j]
        following[i][j] = following[i][k]
      end
    end
  end
  pairs = (0...size).to_a.permutation(2)
  pairs.map do |i, j|
    path = [i]
    path << following[path.last][j] until path.last == j
    ["#{i + 1} -> #{j + 1}", distance[i][j], path.map(&:succ).join(" -> ")]
  end
end

rows = floyd_warshall(4, [[1, 3, -2], [2, 1, 4], [2, 3, 3], [3, 4, 2], [4, 2, -1]])
puts "pair     dist    path"
rows.each { |row| puts format("%s %5d     %s", *row) }

def kruskal(edges)
  group = Hash.new { |h, k| h[k] = k }
  find = ->(x) { group[x] == x ? x : group[x] = find.(group[x]) }
  edges.sort_by { |_, _, w| w }.select do |u, v, _|
    a, b = find.(u), find.(v)
    next if a == b

    group[a] = b
  end
end

edges = [%w[A B 7], %w[A D 5], %w[B C 8], %w[B D 9], %w[B E 7], %w[C E 5], %w[D E 15], %w[D F 6], %w[E F 8], %w[E G 9], %w[F G 11]].map { |u, v, w| [u, v, w.to_i] }
tree = kruskal(edges)
puts tree.map { |u, v, w| "#{u}#{v}#{w}" }.sort.join(" "), tree.sum(&:last)
[rows.map { |r| r[1] }, tree.sum(&:last)]
