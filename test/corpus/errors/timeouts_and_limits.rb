def factorial(n)
  raise ArgumentError, "negative: #{n}" if n.negative?
  raise TypeError, "not an Integer: #{n.class}" unless n.is_a?(Integer)
  (1..n).inject(1, :*)
end
[5, -1, 2.5, 0, "3"].map do |n|
  factorial(n)
rescue ArgumentError, TypeError => e
  puts "#{e.class}: #{e.message}"
rescue NoMethodError => e
  puts e.message
end
def deep(n) = n.zero? ? 0 : 1 + deep(n - 1)
puts deep(5000)
def forever(n) = forever(n + 1)
begin
  forever(0)
rescue SystemStackError => e
  puts e.class, e.message
end
deep(100)
