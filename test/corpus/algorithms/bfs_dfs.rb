G = { 1 => [2, 3], 2 => [4], 3 => [4, 5], 4 => [6], 5 => [6], 6 => [] }.freeze
def bfs(start, goal)
  frontier, came = [start], { start => nil }
  until frontier.empty?
    cur = frontier.shift
    break if cur == goal
    G[cur].each { |n| next if came.key?(n); came[n] = cur; frontier << n }
  end
  path = []
  n = goal
  while n
    path.unshift(n)
    n = came[n]
  end
  path
end
def dfs(n, seen = []) = seen.include?(n) ? seen : G[n].inject(seen + [n]) { |s, m| dfs(m, s) }
def all_paths(a, b, path = [a]) = a == b ? [path] : G[a].flat_map { |n| all_paths(n, b, path + [n]) }
def topo(graph)
  marks, out = {}, []
  visit = ->(n) { return if marks[n]; marks[n] = true; graph[n].each(&visit); out.unshift(n) }
  graph.each_key(&visit)
  out
end
p bfs(1, 6), dfs(1), all_paths(1, 6), topo(G)
all_paths(1, 6).map(&:length)
