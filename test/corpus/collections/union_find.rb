class DisjointSet
  def initialize(items)
    @parent = items.to_h { |i| [i, i] }
    @rank = Hash.new(0)
  end

  def find(x) = @parent[x] == x ? x : @parent[x] = find(@parent[x])

  def union(a, b)
    ra, rb = find(a), find(b)
    return false if ra == rb

    ra, rb = rb, ra if @rank[ra] < @rank[rb]
    @parent[rb] = ra
    @rank[ra] += 1 if @rank[ra] == @rank[rb]
    true
  end

  def groups = @parent.keys.group_by { |k| find(k) }.values
end
ds = DisjointSet.new(("a".."h").to_a)
[%w[a b], %w[c d], %w[b d], %w[e f], %w[a c]].each { |a, b| puts "#{a}-#{b}: #{ds.union(a, b) ? "joined" : "already together"}" }
ds.groups.map(&:sort).sort
