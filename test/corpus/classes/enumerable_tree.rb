class Tree
  include Enumerable
  Node = Struct.new(:key, :left, :right)
  attr_reader :size
  def initialize(*keys) = (@root = nil; @size = 0; keys.each { add(_1) })
  def add(key)
    @root = insert(@root, key)
    self
  end
  def each(&) = block_given? ? walk(@root, &) : to_enum(__method__)
  def height(n = @root) = n ? 1 + [height(n.left), height(n.right)].max : 0
  private
  def insert(node, key)
    return (@size += 1; Node.new(key)) unless node
    case key <=> node.key
    when -1 then node.left = insert(node.left, key)
    when 1 then node.right = insert(node.right, key)
    end
    node
  end
  def walk(n, &b)
    return unless n
    walk(n.left, &b)
    b.call(n.key)
    walk(n.right, &b)
  end
end
t = Tree.new(50, 30, 70, 20, 40, 60, 80, 30)
puts t.to_a.inspect, t.size, t.height, t.include?(60), t.first(2).inspect, t.each_slice(3).map(&:sum).inspect, t.min, t.max, t.select { |x| x > 45 }.inspect, t.each.next, t.lazy.map { |x| x * 2 }.first(2).inspect, t.reduce(:+), t.each_with_index.to_a.last.inspect, t.sort_by { |x| -x }.first, t.each_cons(2).all? { |a, b| a < b }, t.inject { |a, b| [a, b].max }, t.zip(t.drop(1)).last.inspect, t.to_set.class, t.sum, t.each_entry.to_a.size, t.min_by { |x| (x - 55).abs }
Tree.new(*%w[m c x a]).map(&:upcase)
