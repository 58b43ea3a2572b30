tasks = {
  build: { deps: [], cost: 3 }, test: { deps: [:build], cost: 5 }, lint: { deps: [], cost: 1 },
  deploy: { deps: %i[test lint], cost: 2 }
}
finish = Hash.new { |h, t| h[t] = tasks.fetch(t)[:cost] + (tasks[t][:deps].map { |d| h[d] }.max || 0) }
tasks.each_key { |t| puts "#{t.to_s.ljust(8)} finishes at #{finish[t]}" }
critical = [finish.max_by(&:last).first]
critical.unshift(tasks[critical.first][:deps].max_by { finish[_1] }) until tasks[critical.first][:deps].empty?
puts critical.join(" -> ")
begin
  tasks[:x] = { deps: [:nope], cost: 1 }
  finish[:x]
rescue KeyError => e
  puts e.message
end
order = []
visit = lambda do |t, path = []|
  raise "cycle: #{[*path, t].join('>')}" if path.include?(t)
  next if order.include?(t)
  tasks[t]&.fetch(:deps)&.each { |d| visit.(d, path + [t]) }
  order << t
end
%i[deploy lint].each { visit.(_1) }
p order
tasks[:a] = { deps: [:b] }
tasks[:b] = { deps: [:a] }
visit.(:a) rescue puts $!.message
order.size
