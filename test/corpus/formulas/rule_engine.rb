Rule = Struct.new(:name, :priority, :condition, :action)
class Engine
  def initialize = @rules = []
  def rule(name, priority: 0, if:, then:)
    condition = binding.local_variable_get(:if)
    action = binding.local_variable_get(:then)
    @rules << Rule.new(name, priority, condition, action)
  end
  def run(facts)
    fired = []
    @rules.sort_by { |r| -r.priority }.each do |r|
      next unless r.condition.call(facts)
      facts = facts.merge(r.action.call(facts))
      fired << r.name
      break if facts[:stop]
    end
    [facts, fired]
  end
end
e = Engine.new
e.rule(:vip, priority: 10, if: ->(f) { f[:spent] > 1000 }, then: ->(f) { { discount: 0.15 } })
e.rule(:newbie, if: ->(f) { f[:orders].zero? }, then: ->(_) { { discount: 0.05, gift: true } })
e.rule(:block, priority: 99, if: ->(f) { f[:fraud] }, then: ->(_) { { stop: true } })
[{ spent: 2000, orders: 3 }, { spent: 0, orders: 0 }, { spent: 5000, orders: 0, fraud: true }].map { |f| e.run(f).tap { |facts, fired| puts "#{fired} #{facts}" }.last }
