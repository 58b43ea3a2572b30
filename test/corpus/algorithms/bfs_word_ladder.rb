DICT = %w[hot dot dog lot log cog hit cot].to_set
def neighbours(w) = w.size.times.flat_map { |i| ("a".."z").map { |c| w.dup.tap { |x| x[i] = c } } }.select { |x| x != w && DICT.include?(x) }
def ladder(a, b)
  queue = [[a]]
  seen = Set[a]
  while (path = queue.shift)
    return path if path.last == b
    neighbours(path.last).sort.each { |n| queue.push([*path, n]) if seen.add?(n) }
  end
  []
end
puts ladder("hit", "cog").join(" > "), ladder("hit", "xyz").inspect
ladder("hit", "log").size
