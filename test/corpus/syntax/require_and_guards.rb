require "set"
require "json"
require "time"
begin
  require "this/does/not/exist"
rescue LoadError => e
  puts e.message.include?("this/does/not/exist"), e.class, e.class.superclass
end
if $PROGRAM_NAME == __FILE__
  puts "main"
end
unless defined?(Rails)
  puts "no rails"
end
puts RUBY_VERSION.class, ARGV.inspect, $0 == __FILE__, __LINE__, __method__.inspect
srand(1)
puts [rand.class, rand(5).class, Random.new(3).rand(1..6).between?(1, 6), [1, 2, 3].shuffle(random: Random.new(1)).sort].inspect
defined?(JSON) && JSON.generate({ ok: true })
