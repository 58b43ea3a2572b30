print "What is your name? "
name = gets&.chomp
name = "stranger" if name.nil? || name.empty?
puts "Hello, #{name}!"
print "Age? "
age = gets.to_i
puts age.zero? ? "No age given" : "In ten years: #{age + 10}"
ARGV.empty? ? "no arguments" : ARGV.size
