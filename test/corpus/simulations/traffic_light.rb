class TrafficLight
  TRANSITIONS = { red: { go: :green, fail: :blinking }, green: { slow: :yellow, fail: :blinking }, yellow: { stop: :red, fail: :blinking }, blinking: { reset: :red } }.freeze
  class InvalidTransition < StandardError
    def initialize(state, event) = super("cannot #{event} from #{state}")
  end
  attr_reader :state
  def initialize
    @state = :red
    @hooks = Hash.new { |h, k| h[k] = [] }
  end
  def on(state, &hook) = @hooks[state].push(hook) && self
  def fire(event)
    to = TRANSITIONS.dig(@state, event) or raise InvalidTransition.new(@state, event)
    from, @state = @state, to
    @hooks[to].each { |h| h.call(from, event) }
    self
  end
  TRANSITIONS.each_key { |s| define_method(:"#{s}?") { @state == s } }
end
t = TrafficLight.new
t.on(:green) { |from, _| puts "go! (was #{from})" }.on(:blinking) { |*args| puts "broken: #{args}" }
t.fire(:go).fire(:slow).fire(:stop)
puts t.state, t.red?, t.green?
begin
  t.fire(:slow)
rescue TrafficLight::InvalidTransition => e
  puts e.message
end
t.fire(:go).fire(:fail)
t.state
