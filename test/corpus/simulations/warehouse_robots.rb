GRID = ["A..#..", "..#...", "B....X"].freeze
walls = GRID.flat_map.with_index { |row, y| row.chars.each_with_index.filter_map { |c, x| [x, y] if c == "#" } }
robots = %w[A B].to_h { |n| y = GRID.index { |r| r.include?(n) }; [n, [GRID[y].index(n), y]] }
goal = [5, 2]
step_to = lambda do |from, blocked|
  queue, came = [from], { from => nil }
  until queue.empty?
    cur = queue.shift
    break if cur == goal
    [[1, 0], [0, 1], [-1, 0], [0, -1]].each do |dx, dy|
      n = [cur[0] + dx, cur[1] + dy]
      next if came.key?(n) || !n[0].between?(0, 5) || !n[1].between?(0, 2) || walls.include?(n) || blocked.include?(n)
      came[n] = cur
      queue << n
    end
  end
  next from unless came.key?(goal)
  cur = goal
  cur = came[cur] until came[cur] == from || cur == from
  cur
end
arrived = {}
(1..12).each do |t|
  robots.each do |name, at|
    next if arrived[name]
    robots[name] = step_to.(at, robots.values - [at, goal])
    arrived[name] = t if robots[name] == goal
  end
  robots.delete_if { |n, _| arrived[n] }
  break if robots.empty?
end
puts arrived.map { |n, t| "#{n} arrives at #{t}" }
arrived
