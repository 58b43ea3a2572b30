Leaf = Struct.new(:sym, :weight)
Branch = Struct.new(:left, :right) { def weight = left.weight + right.weight }
def codes(node, prefix = "", out = {})
  case node
  when Leaf then out[node.sym] = prefix.empty? ? "0" : prefix
  when Branch
    codes(node.left, prefix + "0", out)
    codes(node.right, prefix + "1", out)
  end
  out
end
text = "this is an example for huffman encoding"
nodes = text.chars.tally.sort.map { |c, w| Leaf.new(c, w) }
while nodes.size > 1
  a, b = nodes.each_with_index.sort_by { |n, i| [n.weight, i] }.first(2).map(&:first)
  nodes.delete_if { |n| n.equal?(a) || n.equal?(b) }
  nodes << Branch.new(a, b)
end
table = codes(nodes.first)
bits = text.each_char.map { |c| table[c] }.join
back = +""
rev = table.invert
buf = +""
bits.each_char { |b| buf << b; (back << rev[buf]; buf = +"") if rev.key?(buf) }
puts "#{text.size * 8} bits -> #{bits.size} bits", back == text, table.values.map(&:size).minmax.inspect
bits.size
