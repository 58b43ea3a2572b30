class Graph
  def initialize
    @adj = Hash.new { |h, k| h[k] = {} }
  end

  def add_edge(a, b, w)
    @adj[a][b] = w
    @adj[b][a] = w
    self
  end

  def shortest(src, dst)
    dist = Hash.new(Float::INFINITY).merge(src => 0)
    prev = {}
    queue = [[0, src]]
    visited = Set.new
    until queue.empty?
      d, u = queue.min_by(&:first)
      queue.delete([d, u])
      next unless visited.add?(u)
      break if u == dst
      @adj[u].each do |v, w|
        alt = d + w
        next unless alt < dist[v]
        dist[v] = alt
        prev[v] = u
        queue << [alt, v]
      end
    end
    return nil if dist[dst] == Float::INFINITY
    path = [dst]
    path.unshift(prev[path.first]) while prev.key?(path.first)
    { distance: dist[dst], path: path }
  end

  def bfs(start)
    seen = [start]
    q = [start]
    while (n = q.shift)
      @adj[n].keys.sort.each { |m| (seen << m; q << m) unless seen.include?(m) }
    end
    seen
  end

  def dfs(n, seen = [])
    return seen if seen.include?(n)
    seen << n
    @adj[n].each_key { |m| dfs(m, seen) }
    seen
  end
end

g = Graph.new
[["A", "B", 4], ["A", "C", 2], ["B", "C", 1], ["B", "D", 5], ["C", "D", 8], ["C", "E", 10], ["D", "E", 2], ["D", "F", 6], ["E", "F", 3]].each { |e| g.add_edge(*e) }
r = g.shortest("A", "F")
puts "Distance: #{r[:distance]}, path: #{r[:path].join(' -> ')}"
p g.bfs("A"), g.dfs("A")
p g.shortest("A", "Z")
r
