class Huffman
  Node = Struct.new(:symbol, :count, :left, :right) do
    def leaf? = left.nil?
  end

  attr_reader :codes

  def initialize(text)
    nodes = text.each_char.tally.sort.map { |symbol, count| Node.new(symbol, count) }
    raise ArgumentError, "nothing to encode" if nodes.empty?

    while nodes.size > 1
      a, b = nodes.min_by(2, &:count)
      nodes -= [a, b]
      nodes << Node.new(nil, a.count + b.count, a, b)
    end
    @root = nodes.first
    @codes = {}
    assign(@root, "")
  end

  def encode(text) = text.each_char.map { |c| codes.fetch(c) }.join

  def decode(bits)
    node = @root
    bits.each_char.with_object(+"") do |bit, text|
      node = bit == "0" ? node.left : node.right unless @root.leaf?
      if node.leaf?
        text << node.symbol
        node = @root
      end
    end
  end

  private

  def assign(node, prefix)
    return codes[node.symbol] = prefix.empty? ? "0" : prefix if node.leaf?

    assign(node.left, "#{prefix}0")
    assign(node.right, "#{prefix}1")
  end
end

text = "this is an example for huffman encoding"
huffman = Huffman.new(text)
bits = huffman.encode(text)
counts = text.each_char.tally
puts "#{text.size * 8} bits become #{bits.size}", huffman.decode(bits)
kraft = huffman.codes.values.sum { |code| Rational(1, 2**code.size) }
prefix_free = huffman.codes.values.permutation(2).none? { |a, b| b.start_with?(a) }
puts "Kraft sum #{kraft}, prefix free: #{prefix_free}"
puts "average %.3f, entropy %.3f" % [bits.size.fdiv(text.size), counts.values.sum { |n| f = n.fdiv(text.size); -f * Math.log2(f) }]
puts Huffman.new("aaaa").encode("aaaa"), Huffman.new("ab").codes
begin
  Huffman.new("")
rescue ArgumentError => e
  puts e.message
end
# The weight of an optimal code is the same whichever way ties are broken.
[bits.size, kraft, huffman.codes.size]
