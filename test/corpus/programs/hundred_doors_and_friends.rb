# Small tasks with well known answers.
doors = Array.new(101, false)
(1..100).each { |pass| (pass..100).step(pass) { |i| doors[i] = !doors[i] } }
open = doors.each_index.select { |i| doors[i] }
puts "open doors: #{open.join(" ")}"

def ethiopian(a, b)
  rows = []
  until a.zero?
    rows << [a, b]
    a /= 2
    b *= 2
  end
  rows.reject { |x, _| x.even? }.sum(&:last)
end
puts "17 * 34 = #{ethiopian(17, 34)}"

def josephus(n, k)
  ring = (0...n).to_a
  order = []
  index = 0
  until ring.empty?
    index = (index + k - 1) % ring.size
    order << ring.delete_at(index)
  end
  order
end
puts "last prisoner: #{josephus(41, 3).last}"

def shuffles(size)
  deck = (1..size).to_a
  now = deck
  1.step do |n|
    now = now.each_slice(size / 2).to_a.transpose.flatten
    return n if now == deck
  end
end
puts [8, 24, 52, 100, 1020, 1024].map { |n| "#{n}:#{shuffles(n)}" }.join(" ")

hailstone = ->(n) { list = [n]; list << (n = n.even? ? n / 2 : 3 * n + 1) until n == 1; list }
puts "hailstone 27: #{hailstone[27].size} steps, #{hailstone[27].first(4)} .. #{hailstone[27].last(4)}"

look = Enumerator.produce("1") { |s| s.gsub(/(.)\1*/) { "#{$&.size}#{$1}" } }
puts look.take(8).join(" ")

happy = (1..).lazy.select do |n|
  seen = []
  until n == 1 || seen.include?(n)
    seen << n
    n = n.digits.sum { |d| d * d }
  end
  n == 1
end
puts "happy: #{happy.first(8).join(" ")}"

q = [nil, 1, 1]
(3..1000).each { |n| q[n] = q[n - q[n - 1]] + q[n - q[n - 2]] }
puts "Hofstadter Q: #{q[1..10].join(" ")}, the thousandth #{q[1000]}"

triples = (1..100).flat_map { |a| (a..100).filter_map { |b| c = Integer.sqrt(a * a + b * b); [a, b, c] if c * c == a * a + b * b && a + b + c <= 100 } }
primitive = triples.count { |t| t.reduce(:gcd) == 1 }
puts "#{triples.size} triples, #{primitive} primitive"

christmas = (2008..2121).select { |year| Time.utc(year, 12, 25).sunday? }
puts christmas.join(" ")
[open.size, ethiopian(17, 34), josephus(41, 3).last, hailstone[27].size, q[1000], triples.size, primitive, christmas.size]
