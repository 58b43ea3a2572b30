class TrafficLight
  STATES = { green: [:yellow, 30], yellow: [:red, 5], red: [:green, 25] }.freeze
  attr_reader :state, :ticks
  def initialize(state = :red)
    raise ArgumentError, "invalid state: #{state.inspect}" unless STATES.key?(state)
    @state = state
    @ticks = 0
    @observers = []
  end

  def on_change(callable = nil, &block) = @observers.push(callable || block).size

  def tick(n = 1)
    n.times do
      @ticks += 1
      nxt, duration = STATES[@state]
      if @ticks >= duration
        prev, @state, @ticks = @state, nxt, 0
        @observers.each { |o| o.call(prev, @state) }
      end
    end
    self
  end

  STATES.each_key { |s| define_method(:"#{s}?") { @state == s } }
end
l = TrafficLight.new
hist = []
l.on_change { |a, b| hist << "#{a}->#{b}" }
l.on_change(->(_, b) { hist << b.to_s.upcase if b == :green })
l.tick(90)
puts hist, l.state, l.ticks, l.green?, l.red?
begin
  TrafficLight.new(:blue)
rescue ArgumentError => e
  puts e.message
end
p l.public_methods(false).sort == [], TrafficLight.public_instance_methods(false).sort
