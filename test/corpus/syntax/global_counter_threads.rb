require "thread"
mutex = Mutex.new
count = 0
q = Queue.new
5.times { |i| mutex.synchronize { count += i; q << i } }
p count, q.size, q.pop, q.empty?, q.length
out = []
out << q.pop until q.empty?
p out, mutex.locked?
begin
  q.pop(true)
rescue ThreadError => e
  puts e.message
end
require "timeout"
p Timeout.timeout(1) { 42 }
require "monitor"
m = Monitor.new
p m.synchronize { m.synchronize { :reentrant } }
lazy = Hash.new { |h, k| mutex.synchronize { h[k] = k.to_s * 2 } }
p lazy[:ab], lazy
