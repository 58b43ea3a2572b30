Lift = Struct.new(:name, :floor, :stops) do
  def cost(floor) = (stops.last || self.floor).then { |f| (f - floor).abs } + stops.size * 2
  def tick
    return if stops.empty?
    self.floor += stops.first <=> floor
    "#{name} opens at #{stops.shift}" if floor == stops.first
  end
end
lifts = [Lift.new("A", 0, []), Lift.new("B", 9, [])]
calls = { 0 => [7, 2], 2 => [8], 5 => [0, 5] }
log = []
(0..20).each do |t|
  calls.fetch(t, []).each do |floor|
    lift = lifts.min_by { |l| [l.cost(floor), l.name] }
    lift.stops << floor
    log << "#{t}: call #{floor} -> #{lift.name}"
  end
  lifts.each { |l| (m = l.tick) && log << "#{t}: #{m}" }
end
puts log
lifts.map { |l| [l.name, l.floor, l.stops.size] }
