class Node
  attr_accessor :key, :left, :right
  def initialize(key) = @key = key
  def insert(k)
    side = k < key ? :left : :right
    child = public_send(side)
    child ? child.insert(k) : public_send("#{side}=", Node.new(k))
    self
  end
  def in_order = [*left&.in_order, key, *right&.in_order]
  def pre_order = [key, *left&.pre_order, *right&.pre_order]
  def post_order = [*left&.post_order, *right&.post_order, key]
  def height = 1 + [left&.height.to_i, right&.height || 0].max
  def include?(k) = k == key || (k < key ? left : right)&.include?(k) || false
  def levels
    queue, out = [[self, 0]], []
    until queue.empty?
      n, d = queue.shift
      (out[d] ||= []) << n.key
      [n.left, n.right].compact.each { |c| queue << [c, d + 1] }
    end
    out
  end
end
root = [50, 25, 75, 10, 30, 60, 90, 27].each_with_object(nil).then { |_| r = Node.new(50); [25, 75, 10, 30, 60, 90, 27].each { |k| r.insert(k) }; r }
p root.in_order, root.pre_order, root.post_order, root.height, root.include?(27), root.include?(28), root.levels
root.levels.map(&:sum)
