# frozen_string_literal: true

a = 1; b = 2; puts a + b
=begin
This is skipped
puts "never"
=end
def f(x) x * 2 end
def g() 1; end
puts f(3); puts(g)
if a == 1 then puts "one" end
while a < 3 do a += 1 end
class C; def m; :m; end; end
puts C.new.m; puts [1, 2, # trailing
  3].sum
long = 1 +
  2 +
  3
chain = [3, 1, 2]
  .sort
  # a comment inside the chain
  .map { |x| x * 2 }
  .reject(&:zero?)
other = [1].
  map { |x| x + 1 }.
  first
puts long, chain.inspect, other
puts((1..3).map do |x| x * 2 end.inspect)
cond = a > 1 &&
  b > 1
s = "literal"
begin
  s << "x"
rescue FrozenError => e
  puts e.message
end
cond
__END__
this text is not code
