class FakeClock
  attr_reader :now
  def initialize = @now = 0.0
  def advance(s) = (@now += s; self)
end
class TokenBucket
  def initialize(capacity:, rate:, clock:) = (@capacity, @rate, @clock, @tokens, @last = capacity, rate, clock, capacity.to_f, clock.now)
  def allow?(cost = 1)
    refill
    return false if @tokens < cost
    @tokens -= cost
    true
  end
  private def refill
    @tokens = [@tokens + (@clock.now - @last) * @rate, @capacity].min
    @last = @clock.now
  end
end
class SlidingWindow
  def initialize(max, window, clock) = (@max, @window, @clock, @hits = max, window, clock, Hash.new { |h, k| h[k] = [] })
  def hit(key)
    t = @clock.now
    hits = @hits[key].reject! { |x| x <= t - @window } || @hits[key]
    hits.size < @max ? (hits << t; :ok) : :limited
  end
end
clock = FakeClock.new
tb = TokenBucket.new(capacity: 3, rate: 1, clock:)
puts [0, 0, 0, 0, 1.5, 0, 5, 0, 0, 0].map { |dt| clock.advance(dt); tb.allow? ? "✓" : "✗" }.join
sw = SlidingWindow.new(2, 10, clock)
p [[:a, 0], [:a, 1], [:a, 1], [:b, 0], [:a, 9], [:a, 0]].map { |k, dt| clock.advance(dt); sw.hit(k) }
begin
  TokenBucket.new(capacity: 1, rate: 2)
rescue ArgumentError => e
  puts e.message
end
clock.now.round(2)
