class RuleSet
  Rule = Struct.new(:name, :priority, :conditions, :actions)
  def self.define(&block) = new.tap { _1.instance_eval(&block) }
  def initialize = @rules = []

  def rule(name, priority: 0, &block)
    r = Rule.new(name, priority, [], [])
    builder = Object.new
    builder.define_singleton_method(:condition) { |desc = nil, &c| r.conditions << [desc, c] }
    builder.define_singleton_method(:action) { |&a| r.actions << a }
    builder.instance_eval(&block)
    @rules << r
  end

  def run(facts, trace: [])
    ctx = Context.new(facts)
    @rules.sort_by { |r| [-r.priority, r.name] }.each do |r|
      ok = r.conditions.all? { |desc, c| ctx.instance_exec(&c).tap { |v| trace << "  #{desc || 'cond'}: #{v.inspect}" } }
      trace << "#{r.name}: #{ok ? 'fired' : 'skipped'}"
      r.actions.each { |a| ctx.instance_exec(r, &a) } if ok
    end
    [ctx.facts, trace]
  end

  class Context
    attr_reader :facts
    def initialize(f) = @facts = f.dup
    def set(**kw) = @facts.update(kw)
    def method_missing(n, *) = @facts.key?(n) ? @facts[n] : super
    def respond_to_missing?(n, p = false) = @facts.key?(n) || super
  end
end
rs = RuleSet.define do
  rule "vip", priority: 10 do
    condition("spent>1000") { total > 1000 }
    action { set discount: 0.2 }
  end
  rule "bulk" do
    condition { items.size >= 3 }
    condition("no discount") { !facts.key?(:discount) }
    action { |r| set discount: 0.1, by: r.name }
  end
  rule "ship", priority: -1 do
    condition("net") { total * (1 - facts.fetch(:discount, 0)) > 50 }
    action { set free_shipping: true }
  end
end
[{ total: 1500, items: [1] }, { total: 60, items: [1, 2, 3] }, { total: 10, items: [] }].each do |f|
  facts, trace = rs.run(f)
  puts trace, facts.inspect, "-"
end
begin
  rs.run({ items: [] })
rescue NameError => e
  puts e.class, e.message[/undefined (local variable or )?method '\w+'/]
end
