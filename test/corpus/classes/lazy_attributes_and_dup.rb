class Report
  attr_reader :rows
  def initialize(rows) = @rows = rows
  def total = @total ||= begin
    @computed = (@computed || 0) + 1
    rows.sum
  end
  def computed = @computed.to_i
  def initialize_copy(other)
    super
    @rows = other.rows.dup
    remove_instance_variable(:@total) if instance_variable_defined?(:@total)
  end
  def with(*more) = dup.tap { |r| r.rows.concat(more) }
end
a = Report.new([1, 2])
a.total
b = a.with(3, 4)
puts a.total, b.total, a.rows.inspect, b.rows.inspect, a.computed, b.computed, a.frozen?, a.clone.rows.equal?(a.rows), a.instance_variables.inspect
f = Report.new([5]).freeze
begin
  f.total
rescue FrozenError => e
  puts e.class
end
def f2 = (@x ||= []) << @x.size
[b.dup.total, f.dup.total, Array.new(3) { f2.size }]
