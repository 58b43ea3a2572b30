result = [3, 1, 2]
         .tap { |a| puts "start #{a}" }
         .sort
         .tap { puts "sorted #{_1}" }
         .map { |x| x * 2 }
         .then { |a| a.sum.fdiv(a.size) }
         .then { format("%.2f", _1) }
puts result
p 5.then { |x| x + 1 }, 5.then.class, "abc".yield_self(&:upcase), nil.then { |x| x.to_a }, Object.new.tap { |o| def o.hi = :hi }.hi, 1.itself, [1, 1, 2].group_by(&:itself), { a: 1 }.tap { |h| h[:b] = 2 }.then { |h| h.sum { |_, v| v } }
class Query
  def initialize = @parts = []
  %i[where order limit].each { |m| define_method(m) { |v| tap { @parts << "#{m}(#{v})" } } }
  def to_s = @parts.join(".")
end
Query.new.where("a=1").order(:b).limit(5).to_s
