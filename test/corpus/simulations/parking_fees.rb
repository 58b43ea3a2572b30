Vehicle = Struct.new(:plate, :type) do
  def rate = { car: 2.5, truck: 5, bike: 1 }.fetch(type)
end

class ParkingLot
  LotFull = Class.new(StandardError)
  NotFound = Class.new(StandardError) do
    def initialize(plate) = super("vehicle #{plate} not found")
  end

  def initialize(size) = (@slots = Array.new(size); @income = 0r)

  def park(v, at:)
    i = @slots.index(nil) or raise LotFull, "no room for #{v.plate}"
    @slots[i] = [v, at]
    i + 1
  end

  def leave(plate, at:)
    i = @slots.index { |s| s && s[0].plate == plate } || raise(NotFound.new(plate))
    v, since = @slots[i]
    @slots[i] = nil
    hours = ((at - since) / 60r).ceil.clamp(1, 24)
    fee = hours * v.rate.to_r
    @income += fee
    fee
  end

  def report
    lines = @slots.map.with_index(1) { |s, i| format("%2d %-8s %s", i, *(s ? [s[0].plate, s[0].type] : ["-", "free"])) }
    lines << format("income: %.2f", @income)
    lines.join("\n")
  end
end

lot = ParkingLot.new(2)
a = Vehicle.new("AB-1", :car)
p lot.park(a, at: 0), lot.park(Vehicle.new("TR-9", :truck), at: 10)
begin
  lot.park(Vehicle.new("X", :bike), at: 11)
rescue ParkingLot::LotFull => e
  puts "#{e.class}: #{e.message}"
end
p lot.leave("AB-1", at: 61)
p lot.leave("TR-9", at: 30).to_f
begin
  lot.leave("ZZ", at: 1)
rescue => e
  puts "#{e.class.name.split('::').last}: #{e.message}"
end
lot.park(Vehicle.new("BK-7", :bike), at: 90)
puts lot.report
