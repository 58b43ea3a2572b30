def fetch_page(n, fail_until)
  @tries ||= Hash.new(0)
  @tries[n] += 1
  raise IOError, "page #{n} failed (try #{@tries[n]})" if @tries[n] <= fail_until
  "page #{n}"
end
def with_retries(max: 3, on: [StandardError], base: 0.1)
  attempt = 0
  begin
    attempt += 1
    yield attempt
  rescue *on => e
    delay = base * 2**(attempt - 1)
    puts "attempt #{attempt}: #{e.message}; waiting #{delay.round(2)}s"
    retry if attempt < max
    raise
  ensure
    puts "cleanup #{attempt}"
  end
end
puts with_retries { fetch_page(1, 1) }
begin
  with_retries(max: 2, on: [IOError, TypeError]) { fetch_page(2, 9) }
rescue IOError => e
  puts "gave up: #{e.message}"
end
begin
  with_retries(on: [KeyError]) { raise ArgumentError, "nope" }
rescue => e
  puts "not retried: #{e.class}"
end
found = catch(:found) do
  [[1, 2], [3, 4], [5, 6]].each_with_index do |row, i|
    row.each_with_index { |v, j| throw :found, [i, j] if v * v > 10 }
  end
  nil
end
p found
p catch { |tag| throw tag, :anon }, catch(:a) { catch(:b) { throw :a, 1 }; 2 }, catch(:x) { 10 }
begin
  throw :unknown, 5
rescue UncaughtThrowError => e
  puts e.message, e.tag.inspect, e.value
end
class CircuitBreaker
  Open = Class.new(StandardError)
  def initialize(threshold) = (@threshold, @failures, @state = threshold, 0, :closed)
  attr_reader :state
  def call
    raise Open, "circuit open" if @state == :open
    yield.tap { @failures = 0 }
  rescue Open
    raise
  rescue StandardError => e
    @failures += 1
    @state = :open if @failures >= @threshold
    raise e.class, "wrapped: #{e.message}"
  end
end
cb = CircuitBreaker.new(2)
4.times do |i|
  puts cb.call { i.zero? ? "ok" : raise("fail #{i}") }
rescue => e
  puts "#{e.class}: #{e.message} cause=#{e.cause&.message.inspect} #{cb.state}"
end
def risky = yield
result = risky { break :broke }
p result
r = [1, 2, 3, 4].each_with_index do |x, i|
  next if x.odd?
  break x * i if x > 3
end
p r
i = 0
until (i += 1) > 5
  redo_done ||= false
  next if i == 2
  break if i == 4
  print i, " "
end
puts
loop_result = loop do
  i += 1
  break i if i > 6
end
p loop_result, (while true do break end), (1..3).each { }, 3.times.map { |k| next 0 if k == 1; k }
for a, b in [[1, 2], [3, 4]] do print a + b, "," end
puts a, b
begin
  [1, 2].each { |x| raise StopIteration if x == 2 }
rescue StopIteration => e
  puts "stop #{e.message}"
end
def multi
  return 1, 2, *[3]
end
p multi
def ens
  [1, 2].each { |x| return x }
ensure
  print "E "
end
p ens
x = if false then 1 end
p x, (true && nil), (nil || :d), (not true), (1 if 2 > 1), [*nil], [*1], (begin; 1; ensure; 2; end)
