class Order
  TRANSITIONS = { new: %i[paid cancelled], paid: %i[shipped refunded], shipped: %i[delivered], delivered: [], cancelled: [], refunded: [] }.freeze
  class IllegalTransition < StandardError
    def initialize(from, to, allowed)
      super("#{from} -> #{to} is not allowed (#{allowed.empty? ? 'final state' : "try: #{allowed.join(', ')}"})")
    end
  end
  attr_reader :state, :history
  def initialize
    @state = :new
    @history = [[:new, 0]]
  end

  def transition_to(to, at:)
    allowed = TRANSITIONS.fetch(state)
    raise IllegalTransition.new(state, to, allowed) unless allowed.include?(to)
    @history << [@state = to, at]
    self
  end

  TRANSITIONS.keys.each do |s|
    define_method("#{s}?") { state == s }
  end
  def time_in(s) = history.each_cons(2).sum { |(a, t1), (_, t2)| a == s ? t2 - t1 : 0 }
  def final? = TRANSITIONS[state].empty?
end
o = Order.new
o.transition_to(:paid, at: 5).transition_to(:shipped, at: 20)
puts o.state, o.shipped?, o.final?, o.time_in(:paid)
%i[cancelled delivered delivered].each do |s|
  o.transition_to(s, at: 30)
  puts "now #{o.state}"
rescue Order::IllegalTransition => e
  puts "Error: #{e.message}"
end
o.history.map { |s, t| "#{s}@#{t}" }.join(" > ")
