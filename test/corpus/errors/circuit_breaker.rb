class CircuitBreaker
  class Open < StandardError
    def initialize(wait) = super("circuit open for #{wait} more ticks")
  end
  attr_reader :state
  def initialize(threshold: 2, cool_down: 3) = (@threshold, @cool_down, @failures, @state, @tick = threshold, cool_down, 0, :closed, 0)
  def call
    @tick += 1
    if @state == :open
      raise Open, @opened + @cool_down - @tick if @tick < @opened + @cool_down
      @state = :half_open
    end
    yield.tap { @failures, @state = 0, :closed }
  rescue Open
    raise
  rescue => e
    @failures += 1
    @state, @opened = :open, @tick if @failures >= @threshold || @state == :half_open
    raise
  end
end
cb = CircuitBreaker.new
outcomes = [true, false, false, true, true, true, true].map do |ok|
  cb.call { ok ? :fine : raise(IOError, "down") }
rescue IOError, CircuitBreaker::Open => e
  "#{e.class.name[/\w+\z/]}: #{e.message}"
ensure
  puts "now #{cb.state}"
end
outcomes
