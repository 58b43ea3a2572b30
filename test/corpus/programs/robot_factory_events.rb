# A factory of three machines, told by events in a heap; arrivals from a seeded generator.
class Heap
  def initialize(&less) = (@items = []; @less = less)
  def empty? = @items.empty?

  def push(item)
    @items << item
    child = @items.size - 1
    while child.positive? && @less.(@items[child], @items[parent = (child - 1) / 2])
      @items[child], @items[parent] = @items[parent], @items[child]
      child = parent
    end
    self
  end

  def pop
    top = @items.first
    last = @items.pop
    return top if @items.empty?

    @items[0] = last
    parent = 0
    loop do
      child = [2 * parent + 1, 2 * parent + 2].select { |i| i < @items.size }.reduce { |a, b| @less.(@items[b], @items[a]) ? b : a }
      break unless child && @less.(@items[child], @items[parent])

      @items[child], @items[parent] = @items[parent], @items[child]
      parent = child
    end
    top
  end
end

class Generator
  def initialize(seed) = @state = seed
  def below(n) = (@state = (@state * 1_103_515_245 + 12_345) & 0x7fffffff).then { |s| (s >> 16) % n }
end

Event = Struct.new(:time, :order, :kind, :part)
Station = Struct.new(:name, :minutes, :queue, :busy_until, :worked)

class Factory
  def initialize(seed)
    @random = Generator.new(seed)
    @events = Heap.new { |a, b| ([a.time, a.order] <=> [b.time, b.order]).negative? }
    @order = 0
    @stations = { cut: 3, drill: 5, paint: 4 }.map { |name, minutes| Station.new(name, minutes, [], 0, 0) }
    @done = {}
  end

  def run(parts)
    time = 0
    parts.times { |n| at(time += 1 + @random.below(8), :arrive, { id: n + 1, since: time, station: 0 }) }
    until @events.empty?
      event = @events.pop
      @now = event.time
      handle(event)
    end
    self
  end

  def report
    spans = @done.values
    puts "#{@done.size} parts in #{@now} minutes, through time #{spans.minmax.join("..")}, mean #{(spans.sum.fdiv(spans.size)).round(2)}"
    @stations.each { |s| puts "#{s.name.to_s.ljust(6)} #{"%3d%%" % (100 * s.worked / @now)} busy" }
    { time: @now, order: @done.keys, slowest: @done.max_by { |id, span| [span, -id] } }
  end

  private

  def at(time, kind, part) = @events.push(Event.new(time, @order += 1, kind, part))

  def handle(event)
    case event
    in { kind: :arrive, part: } then enter(part)
    in { kind: :finish, part: { id:, since:, station: } => part }
      begin_next(@stations[station])
      if station + 1 < @stations.size then enter(part.merge(station: station + 1))
      else @done[id] = @now - since
      end
    end
  end

  def enter(part)
    station = @stations[part[:station]]
    station.queue << part
    begin_next(station) if station.busy_until <= @now
  end

  def begin_next(station)
    return if station.queue.empty? || station.busy_until > @now

    part = station.queue.shift
    minutes = station.minutes + @random.below(3)
    station.busy_until = @now + minutes
    station.worked += minutes
    at(station.busy_until, :finish, part)
  end
end

Factory.new(2024).run(12).report.tap { |r| puts "slowest: part %d with %d minutes" % r[:slowest] }
