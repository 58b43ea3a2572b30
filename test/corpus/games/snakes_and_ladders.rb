JUMPS = { 3 => 22, 5 => 8, 11 => 26, 20 => 29, 27 => 1, 21 => 9, 17 => 4, 19 => 7 }.freeze
def fewest(size = 30)
  queue, seen = [[1, []]], { 1 => true }
  until queue.empty?
    pos, rolls = queue.shift
    return rolls if pos == size
    (1..6).each do |d|
      n = JUMPS.fetch(pos + d, pos + d)
      next if n > size || seen[n]
      seen[n] = true
      queue.push([n, [*rolls, d]])
    end
  end
end
rolls = fewest
pos = 1
rolls.each do |d|
  landed = pos + d
  to = JUMPS[landed]
  note = if to.nil? then "" elsif to > landed then " ladder to #{to}" else " snake to #{to}" end
  puts "#{pos} +#{d} = #{landed}#{note}"
  pos = to || landed
end
[pos, rolls.size]
