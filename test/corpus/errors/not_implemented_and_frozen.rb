LIST = %w[a b].freeze
NESTED = [[1], [2]].freeze
attempts = {
  push: -> { LIST << "c" }, change_item: -> { LIST.first << "x" }, nested: -> { NESTED[0] << 9 }, sort: -> { LIST.sort! }, const: -> { LIST.dup << "ok" },
  hash: -> { { a: 1 }.freeze[:b] = 2 }, symbol: -> { :sym.to_s << "x" }, struct: -> { Struct.new(:a).new(1).freeze.a = 2 }, ivar: -> { Object.new.freeze.instance_variable_set(:@a, 1) },
  range: -> { (1..2).frozen? }, int: -> { 5.frozen? }, str: -> { "lit".frozen? }, abstract: -> { raise NotImplementedError, "#{self.class} is abstract" }
}
attempts.to_h do |name, f|
  [name, f.call]
rescue FrozenError, NotImplementedError => e
  text = e.message.sub(/#<\S+( [^>]*)?>/, "#<...>")
  puts "#{name}: #{e.class}: #{text}"
  [name, :error]
end
