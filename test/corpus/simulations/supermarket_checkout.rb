class Rng
  def initialize(seed) = @x = seed
  def in(range) = range.min + (@x = (@x * 16_807) % 2_147_483_647) % range.size
end
rng = Rng.new(2025)
lanes = Array.new(3) { { free_at: 0, served: 0 } }
waits = []
time = 0
15.times do |i|
  time += rng.in(1..3)
  service = rng.in(3..7)
  lane = lanes.min_by { |l| [l[:free_at], lanes.index(l)] }
  start = [time, lane[:free_at]].max
  waits << start - time
  lane[:free_at] = start + service
  lane[:served] += 1
  puts "#{i + 1}: t=#{time} lane #{lanes.index(lane) + 1} waits #{start - time}" if (i % 5).zero?
end
lanes.each_with_index { |l, i| puts "lane #{i + 1}: #{l[:served]} customers until #{l[:free_at]}" }
{ average: waits.sum.fdiv(waits.size).round(2), longest: waits.max, without: waits.count(0) }
