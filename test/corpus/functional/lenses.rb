Lens = Struct.new(:get, :set) do
  def >>(o) = Lens.new(->(s) { o.get.(get.(s)) }, ->(s, v) { set.(s, o.set.(get.(s), v)) })
  def over(s, &f) = set.(s, f.(get.(s)))
end
key = ->(k) { Lens.new(->(h) { h[k] }, ->(h, v) { h.merge(k => v) }) }
at = ->(i) { Lens.new(->(a) { a[i] }, ->(a, v) { a.dup.tap { |c| c[i] = v } }) }
data = { user: { tags: %w[a b], age: 30 }.freeze }.freeze
tag = key[:user] >> key[:tags] >> at[1]
puts tag.get.(data), tag.set.(data, "z"), (key[:user] >> key[:age]).over(data) { _1 + 1 }, data
tag.over(data, &:upcase).dig(:user, :tags)
