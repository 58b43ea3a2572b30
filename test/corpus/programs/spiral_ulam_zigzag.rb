# Three walks through a square.
def spiral(n)
  spiral = Array.new(n) { Array.new(n) }
  runs = n.downto(0).each_cons(2).to_a.flatten
  delta = [[1, 0], [0, 1], [-1, 0], [0, -1]].cycle
  x, y, value = -1, 0, -1
  runs.each do |run|
    dx, dy = delta.next
    run.times { spiral[y += dy][x += dx] = (value += 1) }
  end
  spiral
end

def zigzag(n)
  (seq = *0...n).product(seq)
                .sort_by { |x, y| [x + y, (x + y).even? ? y : -y] }
                .each_with_index.sort.map(&:last).each_slice(n).to_a
end

def prime?(n) = n > 1 && (2..Integer.sqrt(n)).none? { |d| (n % d).zero? }

def ulam(n)
  grid = Array.new(n) { Array.new(n) }
  x = y = n / 2
  dx, dy, run, number = 1, 0, 1, 1
  grid[y][x] = number
  catch(:full) do
    loop do
      2.times do
        run.times do
          throw :full if number == n * n
          x += dx
          y += dy
          grid[y][x] = (number += 1)
        end
        dx, dy = dy, -dx
      end
      run += 1
    end
  end
  grid
end

show = lambda do |grid|
  width = grid.flatten.max.to_s.size + 1
  puts grid.map { |row| row.map { |v| v.to_s.rjust(width) }.join }, ""
end
show[spiral(5)]
show[zigzag(5)]
puts ulam(9).map { |row| row.map { |v| prime?(v) ? "*" : "." }.join(" ") }
diagonal = ->(grid) { grid.each_index.map { |i| grid[i][i] } }
[diagonal[spiral(5)], diagonal[zigzag(5)], diagonal[ulam(5)]]
