TREE = { "src" => { "main.rb" => 120, "lib" => { "a.rb" => 30, "b.rb" => 55 } }, "README" => 10, "bin" => {} }
def walk(node, indent = "")
  node.each.with_index(1) do |(name, child), i|
    last = i == node.size
    puts "#{indent}#{last ? "└── " : "├── "}#{name}#{" (#{child})" unless child.is_a?(Hash)}"
    walk(child, indent + (last ? "    " : "│   ")) if child.is_a?(Hash)
  end
end
def size(node) = node.is_a?(Hash) ? node.values.sum { |c| size(c) } : node
puts "."
walk(TREE)
puts "total #{size(TREE)}"
size(TREE["src"])
