G = { 1 => [2], 2 => [3], 3 => [1], 4 => [2, 3, 5], 5 => [4, 6], 6 => [3, 7], 7 => [6], 8 => [5, 7, 8] }.freeze
def tarjan(graph)
  index, low, stack, out = {}, {}, [], []
  visit = lambda do |v|
    index[v] = low[v] = index.size
    stack.push(v)
    graph[v].each do |w|
      if !index.key?(w)
        visit.(w)
        low[v] = [low[v], low[w]].min
      elsif stack.include?(w)
        low[v] = [low[v], index[w]].min
      end
    end
    out << stack.slice!(stack.index(v)..) if low[v] == index[v]
  end
  graph.each_key { |v| visit.(v) unless index.key?(v) }
  out
end
def bipartite?(graph)
  colour = {}
  graph.each_key do |s|
    next if colour[s]
    colour[s] = :a
    queue = [s]
    while (v = queue.shift)
      graph[v].each do |w|
        return false if colour[w] == colour[v]
        next if colour[w]
        colour[w] = colour[v] == :a ? :b : :a
        queue << w
      end
    end
  end
  true
end
scc = tarjan(G).map(&:sort)
puts scc.inspect
[scc.sort, bipartite?(G), bipartite?({ 1 => [2, 4], 2 => [1, 3], 3 => [2, 4], 4 => [3, 1] })]
