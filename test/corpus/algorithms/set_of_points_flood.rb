W, H = 12, 6
map = Array.new(H) { |y| Array.new(W) { |x| (x * y) % 5 == 3 || (x + y) % 7 == 0 ? "#" : "." }.join }
puts map
seen = Set.new
regions = []
H.times do |y|
  W.times do |x|
    next if map[y][x] == "#" || seen.include?([x, y])
    stack, region = [[x, y]], []
    until stack.empty?
      cx, cy = stack.pop
      next if !(0...W).cover?(cx) || !(0...H).cover?(cy) || map[cy][cx] == "#" || !seen.add?([cx, cy])
      region << [cx, cy]
      stack.push([cx + 1, cy], [cx - 1, cy], [cx, cy + 1], [cx, cy - 1])
    end
    regions << region
  end
end
label = regions.sort_by { -_1.size }.each_with_index.with_object({}) { |(r, i), h| r.each { |pt| h[pt] = (65 + i).chr } }
puts H.times.map { |y| W.times.map { |x| label.fetch([x, y], "#") }.join }
box = regions.max_by(&:size).transpose.map(&:minmax)
p regions.map(&:size).sort.reverse, box
regions.size
