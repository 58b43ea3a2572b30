def parse(spec)
  m = /\A(\d*)d(\d+)([+-]\d+)?\z/i.match(spec) or raise ArgumentError, "invalid dice: #{spec}"
  [m[1].empty? ? 1 : m[1].to_i, m[2].to_i, m[3].to_i]
end

@seed = 17
def rand_int(n) = ((@seed = (@seed * 22_695_477 + 1) % 4_294_967_296) >> 16) % n

def roll(spec)
  count, sides, bonus = parse(spec)
  rolls = Array.new(count) { rand_int(sides) + 1 }
  { spec:, rolls:, total: rolls.sum + bonus }
end

results = %w[2d6 d20 3d8+2 4d4-1].map { |s| roll(s) }
results.each { |r| puts "#{r[:spec].ljust(6)} #{r[:rolls].inspect} = #{r[:total]}" }
begin
  roll("two dice")
rescue ArgumentError => e
  puts e.message
end
results.all? { |r| count, sides, bonus = parse(r[:spec]); (count + bonus..count * sides + bonus).cover?(r[:total]) }
