Meeting = Struct.new(:name, :from, :to)
meetings = [["a", 1, 4], ["b", 3, 5], ["c", 0, 6], ["d", 5, 7], ["e", 3, 9], ["f", 5, 9], ["g", 6, 10], ["h", 8, 11], ["i", 12, 16]].map { |m| Meeting.new(*m) }
chosen = meetings.sort_by(&:to).each_with_object([]) { |m, list| list << m if list.empty? || m.from >= list.last.to }
puts chosen.map(&:name).join(", ")
rooms = []
meetings.sort_by(&:from).each do |m|
  room = rooms.find { |r| r.last.to <= m.from }
  room ? room << m : rooms << [m]
end
rooms.each.with_index(1) { |r, i| puts "room #{i}: #{r.map { |m| "#{m.name}(#{m.from}-#{m.to})" }.join(" ")}" }
events = meetings.flat_map { |m| [[m.from, 1], [m.to, -1]] }.sort_by { |t, d| [t, d] }
busiest = events.each_with_object([0, 0, nil]) { |(t, d), s| s[0] += d; s[1], s[2] = s[0], t if s[0] > s[1] }
[chosen.size, rooms.size, busiest.drop(1)]
