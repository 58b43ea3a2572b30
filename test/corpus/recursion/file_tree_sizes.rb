fs = { name: "/", children: [{ name: "etc", children: [{ name: "hosts", size: 120 }] }, { name: "home", children: [{ name: "ann", children: [{ name: "a.txt", size: 3000 }, { name: "b.txt", size: 4500 }] }, { name: "empty", children: [] }] }, { name: "kernel", size: 10_000 }] }
size = ->(n) { n[:size] || n[:children].sum(&size) }
def each_entry(node, path = "", &block)
  full = "#{path}/#{node[:name]}".squeeze("/")
  yield full, node
  node.fetch(:children, []).each { |c| each_entry(c, full, &block) }
end
each_entry(fs) { |path, n| puts "#{path.ljust(20)} #{size.(n).to_s.rjust(6)}#{"/" if n.key?(:children)}" }
big = []
each_entry(fs) { |path, n| big << path if n[:size].to_i > 4000 }
big
