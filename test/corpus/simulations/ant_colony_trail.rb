GRID = 5
pheromone = Hash.new(1.0)
seed = 12
choose = lambda do |options|
  weights = options.map { |o| pheromone[o] }
  seed = (seed * 1_103_515_245 + 12_345) % 2**31
  r = seed.fdiv(2**31) * weights.sum
  options.zip(weights).find { |_, w| (r -= w) <= 0 }&.first || options.last
end
lengths = 30.times.map do
  pos = [0, 0]
  trail = []
  until pos == [GRID - 1, GRID - 1] || trail.size > 40
    options = [[1, 0], [0, 1], [-1, 0], [0, -1]].map { |d| pos.zip(d).map(&:sum) }.select { |c| c.all? { |v| v.between?(0, GRID - 1) } && c != trail[-2] }
    pos = choose.call(options)
    trail << pos
  end
  pheromone.transform_values! { |v| v * 0.9 }
  trail.uniq.each { |c| pheromone[c] += 10.0 / trail.size**2 * 10 }
  trail.size
end
puts lengths.each_slice(10).map { |l| l.sum / 10.0 }.inspect
[lengths.size, lengths.min >= 8, pheromone.size]
