class Graph
  Edge = Struct.new(:from, :to, :cost)

  def initialize(edges)
    @edges = edges.map { |edge| Edge.new(*edge) }
    @vertices = @edges.flat_map { |e| [e.from, e.to] }.uniq
    @from = @edges.group_by(&:from)
  end

  def shortest(source)
    distance = @vertices.to_h { |v| [v, Float::INFINITY] }
    distance[source] = 0
    previous = {}
    open = @vertices.dup
    while (here = open.min_by { |v| distance[v] })
      break if distance[here] == Float::INFINITY

      open.delete(here)
      @from.fetch(here, []).each do |edge|
        total = distance[here] + edge.cost
        next unless total < distance[edge.to]

        distance[edge.to] = total
        previous[edge.to] = here
      end
    end
    [distance, previous]
  end

  def path(from, to)
    distance, previous = shortest(from)
    return if distance[to] == Float::INFINITY

    steps = [to]
    steps.unshift(previous[steps.first]) until steps.first == from
    [steps, distance[to]]
  end
end

graph = Graph.new([[:a, :b, 7], [:a, :c, 9], [:a, :f, 14], [:b, :c, 10], [:b, :d, 15], [:c, :d, 11], [:c, :f, 2], [:d, :e, 6], [:e, :f, 9]])
%i[e f b].each do |to|
  case graph.path(:a, to)
  in [steps, cost] then puts "a to #{to}: #{steps.join(" -> ")}, cost #{cost}"
  end
end
puts graph.path(:e, :a).inspect
graph.path(:a, :e)
