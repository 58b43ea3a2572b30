clock = Process.clock_gettime(Process::CLOCK_MONOTONIC)
p clock.is_a?(Float)
elapsed = Process.clock_gettime(Process::CLOCK_MONOTONIC) - clock
p elapsed >= 0
srand(42)
r = Random.new(1)
p r.rand(100), r.rand, Random.new(1).bytes(2).size, rand(1..6).between?(1, 6), [1, 2, 3].shuffle(random: Random.new(3)), [1, 2, 3].sample(random: Random.new(3)), Array.new(5) { rand(10) }
q = []
Event = Struct.new(:time, :name, :duration) { def <=>(o) = time <=> o.time }
3.times { |i| q << Event.new(r.rand(20), "job#{i}", r.rand(1..5)) }
now = 0
until q.empty?
  e = q.min
  q.delete(e)
  start = [now, e.time].max
  puts format("t=%02d %-5s waits %d runs %d", start, e.name, start - e.time, e.duration)
  now = start + e.duration
end
p now
t = Time.at(1_700_000_000).utc
puts t, t.strftime("%Y-%m-%d %H:%M:%S %z"), t.year, t.wday, t.yday, t.monday?, (t + 86400).day, t.to_a.size, (t - 3600).hour
puts Time.utc(2024, 2, 29, 12, 30).strftime("%b %e %l:%M %p %j %U %a %-d/%-m/%y %H%M%S%L %s %%"), Time.utc(2024).to_i, Time.gm(2000, "jan", 1).inspect
puts (Time.utc(2024, 3, 10) - Time.utc(2024, 3, 1)) / 86400, Time.utc(2024, 1, 1) < Time.utc(2024, 1, 2), Time.utc(2024, 12, 31).yday
puts Time.now.class, Time.now.year > 2000 || true
