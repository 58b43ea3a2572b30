class A
  def m(a, b = 2, *r, k: 0, &blk) = [:a, a, b, r, k, blk&.call]
  def self.build(*args) = [name, args]
  def to_s = "A"
  def respond_to_missing?(n, p = false) = n == :magic || super
  def method_missing(n, *a) = n == :magic ? [:magic, a] : super
end
module M
  def m(...) = [:m, *super]
end
class B < A
  include M
  def m(a, b = 7, *r, k: 1, &blk)
    a += 10
    super
  end
  def self.build(*) = super + [:b]
  def to_s = "B<#{super}>"
end
class C < A
  def m(*) = super(1)
  def n = [1, 2].map { |x| m(x).first }
  def m2 = method(:m).super_method.call(5)
  define_method(:dm) { |x| x * 2 }
end
class D < C
  def dm(x) = super(x + 1)
  def m() = super()
end
b = B.new
p b.m(1), b.m(1, 2, 3, k: 4) { :blk }, B.build(1), "#{b}", b.magic(1), b.respond_to?(:magic), C.new.m(9, 9), C.new.n, C.new.m2, D.new.dm(3), D.new.m, B.instance_method(:m).owner, B.ancestors.first(3)
begin
  b.unknown_thing
rescue NoMethodError => e
  puts e.message
end
begin
  Class.new { def x = super }.new.x
rescue NoMethodError => e
  puts e.message[/super: no superclass method 'x'/]
end
