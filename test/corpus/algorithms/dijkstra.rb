GRAPH = { a: { b: 7, c: 9, f: 14 }, b: { a: 7, c: 10, d: 15 }, c: { a: 9, b: 10, d: 11, f: 2 }, d: { b: 15, c: 11, e: 6 }, e: { d: 6, f: 9 }, f: { a: 14, c: 2, e: 9 } }.freeze
def dijkstra(graph, source)
  dist = Hash.new(Float::INFINITY).merge(source => 0)
  dist.default = Float::INFINITY
  prev = {}
  queue = graph.keys
  until queue.empty?
    u = queue.min_by { |n| dist[n] }
    queue.delete(u)
    graph[u].each do |v, w|
      alt = dist[u] + w
      dist[v], prev[v] = alt, u if alt < dist[v]
    end
  end
  [dist, prev]
end
def path(prev, to) = prev.key?(to) ? path(prev, prev[to]) + [to] : [to]
dist, prev = dijkstra(GRAPH, :a)
GRAPH.each_key { |n| puts "#{n}: #{dist[n]} via #{path(prev, n).join("-")}" }
dist
