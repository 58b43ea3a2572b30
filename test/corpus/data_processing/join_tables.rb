users = [{ id: 1, name: "Ann" }, { id: 2, name: "Bob" }, { id: 3, name: "Cy" }]
orders = [{ id: 10, user_id: 1, total: 25.0 }, { id: 11, user_id: 3, total: 9.5 }, { id: 12, user_id: 1, total: 4.0 }, { id: 13, user_id: 9, total: 1.0 }]
by_id = users.to_h { |u| [u[:id], u] }
inner = orders.filter_map { |o| (u = by_id[o[:user_id]]) && { order: o[:id], name: u[:name], total: o[:total] } }
left = users.map { |u| u.merge(total: orders.select { |o| o[:user_id] == u[:id] }.sum { _1[:total] }) }
orphans = orders.reject { |o| by_id.key?(o[:user_id]) }
inner.each { |r| puts r.values.join("\t") }
left.sort_by { |u| -u[:total] }.each { |u| puts "%-5s%6.2f" % u.values_at(:name, :total) }
puts "orphans: #{orphans.map { _1[:id] }}"
left
