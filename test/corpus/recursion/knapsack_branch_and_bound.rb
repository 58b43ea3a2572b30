ITEMS = [[60, 10], [100, 20], [120, 30], [30, 5], [45, 9]].sort_by { |v, w| -v.fdiv(w) }.freeze
$visited = 0
def bound(i, room, value)
  while i < ITEMS.size && room.positive?
    v, w = ITEMS[i]
    part = [w, room].min
    value += v * part.fdiv(w)
    room -= part
    i += 1
  end
  value
end
def best(i = 0, room = 50, value = 0, record = [0])
  $visited += 1
  record[0] = value if value > record[0]
  return record[0] if i == ITEMS.size || bound(i, room, value) <= record[0]
  v, w = ITEMS[i]
  best(i + 1, room - w, value + v, record) if w <= room
  best(i + 1, room, value, record)
  record[0]
end
answer = best
brute = (0...2**ITEMS.size).map { |m| ITEMS.select.with_index { |_, i| m[i] == 1 } }.select { |s| s.sum(&:last) <= 50 }.map { |s| s.sum(&:first) }.max
puts "best #{answer}, #{$visited} nodes"
[answer, brute]
