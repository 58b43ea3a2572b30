IMG = [[0, 0, 0, 0, 0], [0, 9, 9, 9, 0], [0, 9, 9, 9, 0], [0, 9, 9, 9, 0], [0, 0, 0, 0, 0]].freeze
def convolve(img, k)
  off = k.size / 2
  img.each_index.map do |r|
    img[r].each_index.map do |c|
      k.each_with_index.sum { |row, i| row.each_with_index.sum { |w, j| y, x = r + i - off, c + j - off; y < 0 || x < 0 ? 0 : w * (img.dig(y, x) || 0) } }
    end
  end
end
blur = convolve(IMG, Array.new(3) { [1] * 3 }).map { |r| r.map { |v| v / 9 } }
edge = convolve(IMG, [[0, -1, 0], [-1, 4, -1], [0, -1, 0]])
puts blur.map { |r| r.join(" ") }, edge.map { |r| r.map { |v| v.to_s.rjust(3) }.join }
shades = " .:-=+*#%@"
puts blur.map { |r| r.map { |v| shades[v] }.join }
edge.flatten.tally.sort.to_h
