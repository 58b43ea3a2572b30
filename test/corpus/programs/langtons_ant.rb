# After some 10,000 chaotic steps the ant builds its highway.
black = {}
x = y = 0
dx, dy = 0, -1
counts = []
11_000.times do |step|
  place = x * 1000 + y
  if black.delete(place)
    dx, dy = dy, -dx
  else
    black[place] = true
    dx, dy = -dy, dx
  end
  x += dx
  y += dy
  counts << black.size if (step + 1) % 1000 == 0
end
puts counts.each_with_index.map { |n, i| "#{(i + 1) * 1000}: #{n}" }
period = 104
before = black.size
period.times do
  place = x * 1000 + y
  if black.delete(place)
    dx, dy = dy, -dx
  else
    black[place] = true
    dx, dy = -dy, dx
  end
  x += dx
  y += dy
end
puts "one period of the highway adds #{black.size - before}"
black.size - before
