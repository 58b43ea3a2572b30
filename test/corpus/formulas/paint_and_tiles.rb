room = { length: 4.2, width: 3.5, height: 2.5, doors: 1, windows: 2 }
wall = 2 * (room[:length] + room[:width]) * room[:height] - room[:doors] * 1.9 - room[:windows] * 1.5
litres = (wall * 2 / 11).ceil(1)
cans = [[10, 49.9], [2.5, 17.5], [1, 8.2]].each_with_object([[], litres]) do |(size, price), state|
  n = (state[1] / size).floor
  n += 1 if size == 1 && (state[1] - n).positive?
  state[0] << [n, size, price] if n.positive?
  state[1] -= n * size
end.first
tiles = (room[:length] / 0.3).ceil * (room[:width] / 0.3).ceil
[wall.round(2), litres, cans, cans.sum { |n, _, price| n * price }.round(2), (tiles * 1.1).ceil]
