class Pipeline
  Step = Data.define(:name, :work)
  def self.define(&) = new.tap { |x| x.instance_exec(&) }
  def initialize = @steps = []
  def step(name, callable = nil, &block) = tap { @steps << Step.new(name:, work: callable || block) }
  def call(input)
    @steps.reduce([:ok, input, []]) do |(state, value, trail), s|
      break [state, value, trail] if state == :halt
      case s.work.call(value)
      in [:halt, reason] then [:halt, reason, trail + [s.name]]
      in result then [:ok, result, trail + [s.name]]
      end
    end
  end
  def to_proc = method(:call).to_proc
end
clean = Pipeline.define do
  step :strip, :strip.to_proc
  step(:check) { |s| s.empty? ? [:halt, "nothing left"] : s }
  step :words, ->(s) { s.split }
  step(:count) { |w| { words: w.size, longest: w.max_by(&:size) } }
end
["  the quick fox ", "   ", "one"].map(&clean).each { |r| p r }
clean.call("a bb").fetch(1)
