module StateMachine
  def self.included(base) = base.extend(DSL)

  class InvalidTransition < StandardError; end

  module DSL
    attr_reader :initial_state, :transitions
    def initial(s) = @initial_state = s

    def event(name, &blk)
      @transitions ||= {}
      @transitions[name] = {}
      @current = name
      class_exec(&blk)
      define_method(:"#{name}!") do
        to = self.class.transitions[name].fetch(state) do
          raise InvalidTransition, "cannot #{name} from #{state}"
        end
        old, @state = state, to
        after_transition(old, to) if respond_to?(:after_transition, true)
        self
      end
      define_method(:"can_#{name}?") { self.class.transitions[name].key?(state) }
    end

    def transition(from:, to:)
      Array(from).each { |f| @transitions[@current][f] = to }
    end
  end

  def state = @state ||= self.class.initial_state
end

class Order
  include StateMachine
  initial :pending
  event(:pay) { transition from: :pending, to: :paid }
  event(:ship) { transition from: :paid, to: :shipped }
  event :cancel do
    transition from: [:pending, :paid], to: :cancelled
  end

  attr_reader :log
  def initialize = @log = []

  private

  def after_transition(from, to)
    @log << "#{from}->#{to}"
  end
end

o = Order.new
p o.state, o.can_ship?, o.can_pay?
o.pay!.ship!
p o.state, o.log
begin
  o.cancel!
rescue Order::InvalidTransition => e
  puts "#{e.class}: #{e.message}"
end
p Order.transitions
p Order.ancestors.take(2), Order.include?(StateMachine)

nil
