class Stream
  def initialize(&source) = @source = source
  def self.of(*items) = new { |sink| items.each(&sink) }
  def each(&sink) = @source.call(sink)
  def map(&f) = Stream.new { |sink| each { |x| sink.call(f.(x)) } }
  def select(&f) = Stream.new { |sink| each { |x| sink.(x) if f.(x) } }
  def scan(init, &f) = Stream.new { |sink| acc = init; each { |x| sink.(acc = f.(acc, x)) } }
  def merge(o) = Stream.new { |sink| [self, o].each { |s| s.each(&sink) } }
  def take(n) = Stream.new { |sink| k = 0; catch(done = Object.new) { each { |x| (k += 1) > n ? throw(done) : sink[x] } } }
  def to_a = [].tap { |a| each { |x| a << x } }
end
s = Stream.of(1, 2, 3, 4, 5)
infinite = Stream.new { |sink| i = 0; loop { sink.call(i += 1) } }
puts s.map { |x| x * x }.select(&:odd?).to_a.inspect, s.scan(0) { |a, b| a + b }.to_a.inspect, infinite.select(&:even?).map { |x| "n#{x}" }.take(3).to_a.inspect
s.merge(Stream.of(:a, :b)).take(6).to_a
