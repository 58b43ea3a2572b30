class ParkingLot
  class Full < StandardError; end
  SIZES = { bike: 1, car: 2, truck: 3 }.freeze
  def initialize(spots) = @spots = spots.map { |size| { size:, vehicle: nil } }
  def park(plate, kind, at:)
    spot = @spots.select { |s| s[:vehicle].nil? && s[:size] >= SIZES.fetch(kind) }.min_by { |s| s[:size] }
    raise Full, "no place for #{kind} #{plate}" unless spot
    spot[:vehicle] = { plate:, kind:, at: }
    @spots.index(spot)
  end
  def leave(plate, at:)
    spot = @spots.find { |s| s.dig(:vehicle, :plate) == plate } or raise KeyError, "#{plate} is not here"
    hours = ((at - spot[:vehicle][:at]) / 60.0).ceil
    spot[:vehicle] = nil
    hours * SIZES.values.max
  end
  def free = @spots.count { _1[:vehicle].nil? }
end
lot = ParkingLot.new([1, 2, 2, 3])
puts lot.park("A1", :bike, at: 0), lot.park("B2", :car, at: 5), lot.park("C3", :truck, at: 10)
begin
  lot.park("D4", :truck, at: 11)
rescue ParkingLot::Full => e
  puts e.message
end
puts lot.leave("B2", at: 130), lot.free
begin
  lot.leave("ZZ", at: 1)
rescue KeyError => e
  puts e.message
end
lot.instance_variable_get(:@spots).map { |s| s[:vehicle]&.fetch(:plate) }
