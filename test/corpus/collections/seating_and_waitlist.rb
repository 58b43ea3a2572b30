Seat = Struct.new(:row, :number, :holder) { def to_s = "#{row}#{number}" }
hall = ("A".."C").flat_map { |r| (1..4).map { |n| Seat.new(r, n) } }
waitlist = []
book = lambda do |name, count|
  rows = hall.group_by(&:row).values
  block = rows.lazy.flat_map { |r| r.each_cons(count).to_a }.find { |seats| seats.none?(&:holder) }
  if block
    block.each { |s| s.holder = name }
    puts "#{name}: #{block.first}-#{block.last}"
  else
    waitlist.push([name, count])
    puts "#{name}: on the waiting list (#{waitlist.size})"
  end
end
cancel = ->(name) { hall.select { |s| s.holder == name }.each { |s| s.holder = nil }; waitlist.shift&.then { |n, c| book.(n, c) } }
[["Ann", 3], ["Bob", 4], ["Cy", 2], ["Di", 2], ["Ed", 3]].each { |n, c| book.(n, c) }
cancel.("Cy")
cancel.("Bob")
puts hall.each_slice(4).map { |r| r.map { |s| s.holder ? s.holder[0] : "." }.join }
[hall.count(&:holder), waitlist, hall.reject(&:holder).map(&:to_s)]
