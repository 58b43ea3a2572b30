Clock = Struct.new(:now) { def tick(s) = self.now += s }
class Stopwatch
  def initialize(clock) = (@clock = clock; @laps = [])
  def start = tap { @from = @clock.now }
  def lap(name = nil) = @laps << [name || "lap #{@laps.size + 1}", (@clock.now - @from).tap { @from = @clock.now }]
  def report = @laps.map { |n, s| format("%-8s %6.2fs", n, s) }
  def total = @laps.sum(&:last)
end
clock = Clock.new(Time.at(0).utc)
w = Stopwatch.new(clock).start
[1.5, 0.25, 62].zip(["warm up", nil, "run"]) { |s, n| clock.tick(s); w.lap(n) }
puts w.report
[w.total, clock.now.strftime("%M:%S.%L"), clock.now]
