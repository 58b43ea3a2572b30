p %w[a b].map(&:upcase), [1, 2, 3].select(&:odd?), %w[1 2].sum(&:to_i), [[1, 2], [3]].map(&:size), %w[b a].sort_by(&:ord), [1, nil].reject(&:nil?), (1..3).each_with_object([]).each { |x, a| a << x }, [:a, :b].map(&:to_proc).map { |f| f.call({ a: 1, b: 2 }) rescue :err }
p [[1, 2], [3, 4]].map { _1 + _2 }, [1, 2].map { _1 * 10 }, [[1, [2]]].each { |a, (b)| p a + b }, %w[x y].each_with_index.map { "#{_2}#{_1}" }, { a: 1 }.map { |k, v| [k, v] }, { a: 1 }.map { _1 }
hash = { "a" => 1, "b" => 2 }
p %w[a b z].map(&hash), hash.to_proc.call("a"), %w[a b].sum(&hash), [1, 2, 3].map(&10.method(:+)), [1, 2].each_slice(1).map(&:first), %w[apple kiwi].max_by(&:size), [3, 1].min_by(&:-@), [0.5, 1.5].map(&:round), [1, 2].zip([3, 4]).map(&:sum), %w[a-b c-d].map { |s| s.split("-") }.to_h
class Doubler
  def to_proc = ->(x) { x * 2 }
  def self.call(x) = x * 3
  def self.to_proc = method(:call).to_proc
end
[[1, 2].map(&Doubler.new), [1, 2].map(&Doubler)]
