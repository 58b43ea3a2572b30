PEERS = { a: %i[b c], b: %i[a d], c: %i[a d e], d: %i[b c f], e: %i[c], f: %i[d] }.freeze
knows = Set[:a]
rounds = 0
until knows.size == PEERS.size
  rounds += 1
  fresh = knows.flat_map { |p| PEERS[p] }.to_set - knows
  puts "round #{rounds}: #{fresh.sort.join(",")}"
  knows |= fresh
  raise "disconnected" if fresh.empty?
end
centrality = PEERS.keys.to_h do |start|
  dist = { start => 0 }
  queue = [start]
  while (n = queue.shift)
    PEERS[n].each { |m| dist.key?(m) || (dist[m] = dist[n] + 1) && queue << m }
  end
  [start, dist.values.sum]
end
[rounds, centrality.min_by(&:last)]
