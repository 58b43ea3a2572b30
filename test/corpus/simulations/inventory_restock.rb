class Warehouse
  Event = Struct.new(:day, :kind, :qty, :level)
  def initialize(level:, reorder_at:, batch:, lead: 2)
    @level, @reorder_at, @batch, @lead = level, reorder_at, batch, lead
    @orders = {}
    @events = []
    @lost = 0
  end
  attr_reader :events, :lost
  def day(n, demand)
    if (arrived = @orders.delete(n))
      @level += arrived
      log(n, :arrive, arrived)
    end
    sold = [demand, @level].min
    @lost += demand - sold
    @level -= sold
    log(n, :sell, sold)
    return unless @level <= @reorder_at && @orders.empty?
    @orders[n + @lead] = @batch
    log(n, :order, @batch)
  end
  private
  def log(*args) = @events << Event.new(*args, @level)
end
w = Warehouse.new(level: 20, reorder_at: 8, batch: 25)
[5, 6, 4, 7, 3, 9, 8, 10, 2].each.with_index(1) { |d, n| w.day(n, d) }
w.events.each { |e| puts "day #{e.day}: #{e.kind.to_s.ljust(6)} #{e.qty.to_s.rjust(3)} -> #{e.level}" }
puts "lost sales: #{w.lost}"
w.events.group_by(&:kind).transform_values { |l| l.sum(&:qty) }
