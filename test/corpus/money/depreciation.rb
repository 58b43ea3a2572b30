cost, salvage, life = 10_000.0, 1_000.0, 5
straight = Array.new(life) { (cost - salvage) / life }
digits = (1..life).sum
syd = life.downto(1).map { |y| (cost - salvage) * y / digits }
ddb = []
book = cost
life.times { d = [book * 2 / life, book - salvage].min; ddb << d; book -= d }
puts "year  straight       syd       ddb"
(0...life).each { |i| puts "%4d%10.2f%10.2f%10.2f" % [i + 1, straight[i], syd[i], ddb[i]] }
[straight, syd, ddb].map { |l| l.sum.round(2) }
