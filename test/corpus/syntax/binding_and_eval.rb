x = 10
b = binding
puts b.local_variable_get(:x), b.local_variable_defined?(:nope), eval("x + 5"), b.eval("x * 2")
b.local_variable_set(:x, 20)
puts x, eval("[x, self.to_s]", b).inspect
class Box
  def initialize(v) = @v = v
  def get_binding = binding
end
bx = Box.new(7)
puts bx.get_binding.eval("@v"), bx.instance_eval("@v + 1"), Box.class_eval("def twice = @v * 2; 3"), bx.twice
begin
  eval("1 +")
rescue SyntaxError => e
  puts e.class
end
eval("y = 5; y + x")
