rows = [[1, nil, "CEO"], [2, 1, "CTO"], [3, 1, "CFO"], [4, 2, "Dev"], [5, 2, "Ops"], [6, 4, "Intern"]]
nodes = rows.to_h { |id, parent, title| [id, { title:, parent:, reports: [] }] }
nodes.each_value { |n| nodes[n[:parent]][:reports] << n if n[:parent] }
root = nodes.values.find { |n| n[:parent].nil? }
show = ->(n, d = 0) { puts "#{"  " * d}- #{n[:title]}"; n[:reports].each { |r| show.(r, d + 1) } }
show.(root)
size = ->(n) { 1 + n[:reports].sum(&size) }
chain = ->(id) { id ? chain.(nodes[id][:parent]) + [nodes[id][:title]] : [] }
puts chain.(6).join(" > ")
nodes.transform_values { |n| size.(n) }
