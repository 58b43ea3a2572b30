class Network
  def initialize(edges)
    @capacity = Hash.new(0)
    @near = Hash.new { |h, k| h[k] = [] }
    edges.each do |u, v, c|
      @capacity[[u, v]] += c
      @near[u] |= [v]
      @near[v] |= [u]
    end
  end
  def max_flow(s, t)
    total = 0
    while (path = augmenting(s, t))
      bottleneck = path.each_cons(2).map { |e| @capacity[e] }.min
      path.each_cons(2) { |u, v| @capacity[[u, v]] -= bottleneck; @capacity[[v, u]] += bottleneck }
      puts "#{path.join("-")} +#{bottleneck}"
      total += bottleneck
    end
    total
  end
  private
  def augmenting(s, t)
    from = { s => nil }
    queue = [s]
    until queue.empty? || from.key?(t)
      u = queue.shift
      @near[u].each { |v| next if from.key?(v) || @capacity[[u, v]] <= 0; from[v] = u; queue << v }
    end
    return unless from.key?(t)
    path = [t]
    path.unshift(from[path[0]]) while from[path[0]]
    path
  end
end
Network.new([[:s, :a, 10], [:s, :b, 10], [:a, :b, 2], [:a, :c, 4], [:a, :d, 8], [:b, :d, 9], [:c, :t, 10], [:d, :c, 6], [:d, :t, 10]]).max_flow(:s, :t)
