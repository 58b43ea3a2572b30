data = { users: [{ name: "A", langs: [["ruby", 5], ["go", 2]] }, { name: "B", langs: [] }] }
puts data.dig(:users, 0, :langs, 0, 1), data.dig(:users, 5, :name).inspect, data[:users].flat_map { |u| u[:langs].map(&:first) }.inspect, data[:users].sum { |u| u[:langs].sum(&:last) }, [1, [2, [3, [4, [5]]]]].flatten(2).inspect, data.fetch(:users).map { _1.fetch(:name) }.inspect
deep = [[1, [2]], [3, [[4]]]]
p deep.flatten, deep.dig(1, 1, 0, 0), deep.flatten.each_slice(2).to_h, [[], [[]]].flatten, deep.sum { |a, b| a }, deep.map { |a, (b)| [a, b] }
def depth(a) = a.is_a?(Array) ? 1 + (a.map { |x| depth(x) }.max || 0) : 0
begin
  [1].dig(0, 1)
rescue TypeError => e
  puts e.message
end
depth(deep)
