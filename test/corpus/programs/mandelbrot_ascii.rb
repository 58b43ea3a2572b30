WIDTH = 60
HEIGHT = 21
SHADES = " .:-=+*#%@".freeze

def iterations(cr, ci, limit)
  zr = zi = 0.0
  limit.times do |n|
    zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
    return n if zr * zr + zi * zi > 4
  end
  limit
end

rows = Array.new(HEIGHT) do |y|
  ci = (y - HEIGHT / 2) / 8.0
  Array.new(WIDTH) do |x|
    n = iterations((x - WIDTH * 2 / 3) / 20.0, ci, 50)
    n == 50 ? "@" : SHADES[[n / 2, 8].min]
  end.join.rstrip
end
puts rows
symmetric = rows.first(HEIGHT / 2) == rows.last(HEIGHT / 2).reverse
inside = rows.sum { |row| row.count("@") }
[symmetric, inside]
