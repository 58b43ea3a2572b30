class Lcg
  def initialize(seed) = @state = seed
  def next = @state = (@state * 1_103_515_245 + 12_345) % 2**31
  def between(a, b) = a + self.next / 65_536 % (b - a + 1)
end
Customer = Struct.new(:id, :arrival, :service, :start) do
  def wait = start - arrival
  def leave = start + service
end
rng = Lcg.new(42)
clock = 0
customers = (1..10).map { |i| Customer.new(i, clock += rng.between(1, 5), rng.between(2, 8)) }
tellers = [0, 0]
customers.each do |c|
  free = tellers.each_index.min_by { |i| tellers[i] }
  c.start = [c.arrival, tellers[free]].max
  tellers[free] = c.leave
  puts "customer %2d arrives %3d starts %3d leaves %3d at teller %d (waited %d)" % [c.id, c.arrival, c.start, c.leave, free + 1, c.wait]
end
puts "average wait #{(customers.sum(&:wait) / customers.size.to_f).round(2)}, longest #{customers.map(&:wait).max}"
customers.map(&:wait)
