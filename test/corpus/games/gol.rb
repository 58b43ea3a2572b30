grid = <<~G.lines.map { |l| l.chomp.chars }
  .....
  ..#..
  ..#..
  ..#..
  .....
G
def step(g)
  h, w = g.size, g[0].size
  Array.new(h) do |y|
    Array.new(w) do |x|
      n = [-1, 0, 1].product([-1, 0, 1]).count do |dy, dx|
        next if dy.zero? && dx.zero?
        g[(y + dy) % h][(x + dx) % w] == "#"
      end
      n == 3 || (n == 2 && g[y][x] == "#") ? "#" : "."
    end
  end
end
3.times do |i|
  puts "Gen #{i}:", grid.map(&:join), ""
  grid = step(grid)
end
alive = grid.flat_map.with_index { |r, y| r.each_index.select { |x| r[x] == "#" }.map { |x| [x, y] } }
p alive
