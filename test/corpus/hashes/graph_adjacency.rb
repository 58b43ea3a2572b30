edges = %w[a-b b-c c-a d-e]
graph = edges.each_with_object(Hash.new { |h, k| h[k] = Set.new }) do |e, g|
  u, v = e.split("-")
  g[u] << v
  g[v] << u
end
def components(graph)
  seen = Set.new
  graph.keys.filter_map do |start|
    next if seen.include?(start)
    stack = [start]
    comp = []
    while (n = stack.pop)
      next unless seen.add?(n)
      comp << n
      stack.concat(graph[n].to_a)
    end
    comp.sort
  end
end
puts components(graph).inspect, graph.transform_values(&:size), graph.sum { |_, v| v.size } / 2
graph.to_h { |k, v| [k, v.to_a.sort] }
