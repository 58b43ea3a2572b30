matcher = Module.new do
  def self.===(e) = e.message.start_with?("temp")
end
["temporary", "fatal"].each do |m|
  raise m
rescue matcher
  puts "matched #{m}"
rescue => e
  puts "other #{e.message}"
end
NETWORK = [IOError, EOFError].freeze
begin
  raise EOFError, "eof"
rescue *NETWORK, KeyError => e
  puts e.class
end
begin
  raise Exception, "root"
rescue StandardError
  puts "no"
rescue Exception => e
  puts "Exception #{e.message}"
end
x = begin
  Integer("12")
rescue
  0
else
  99
ensure
  100
end
def m
  yield
rescue LocalJumpError => e
  e.reason
end
begin
  m { raise NotImplementedError }
rescue ScriptError => e
  puts e.message, e.class
end
def risky(n) = n > 2 ? raise(RangeError, "too big: #{n}") : n
[x, (1..4).map { |n| risky(n) rescue -n }]
