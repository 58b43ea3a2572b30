class Node
  def accept(visitor) = visitor.public_send(:"visit_#{self.class.name.downcase}", self)
end
class Num < Node
  attr_reader :v
  def initialize(v) = @v = v
end
class Add < Node
  attr_reader :l, :r
  def initialize(l, r) = (@l, @r = l, r)
end
class Mul < Add; end
class Printer
  def visit_num(n) = n.v.to_s
  def visit_add(n) = "(#{n.l.accept(self)} + #{n.r.accept(self)})"
  def visit_mul(n) = "#{n.l.accept(self)} * #{n.r.accept(self)}"
end
class Evaluator
  def visit_num(n) = n.v
  { add: :+, mul: :* }.each { |k, op| define_method("visit_#{k}") { |n| n.l.accept(self).send(op, n.r.accept(self)) } }
end
class Depth
  def method_missing(m, n) = m.start_with?("visit_") ? (n.respond_to?(:l) ? 1 + [n.l, n.r].map { _1.accept(self) }.max : 1) : super
  def respond_to_missing?(m, p = false) = m.start_with?("visit_") || super
end
tree = Mul.new(Add.new(Num.new(2), Num.new(3)), Mul.new(Num.new(4), Add.new(Num.new(1), Num.new(1))))
puts tree.accept(Printer.new), tree.accept(Evaluator.new), tree.accept(Depth.new)
class Neg < Node; end
begin
  Neg.new.accept(Printer.new)
rescue NoMethodError => e
  puts e.message
end
Depth.new.respond_to?(:visit_x)
