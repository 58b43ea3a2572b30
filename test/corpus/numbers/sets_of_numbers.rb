abundant = (1..60).select { |n| (1...n).select { |d| (n % d).zero? }.sum > n }
lucky = (1..40).step(2).to_a.then do |l|
  i = 1
  while i < l.size && l[i] <= l.size
    step = l[i]
    l = l.each_with_index.reject { |_, k| ((k + 1) % step).zero? }.map(&:first)
    i += 1
  end
  l
end
ugly = [1]
i2 = i3 = i5 = 0
until ugly.size == 15
  ugly << [ugly[i2] * 2, ugly[i3] * 3, ugly[i5] * 5].min
  i2 += 1 if ugly.last == ugly[i2] * 2
  i3 += 1 if ugly.last == ugly[i3] * 3
  i5 += 1 if ugly.last == ugly[i5] * 5
end
automorphic = (1..1000).select { |n| (n * n).to_s.end_with?(n.to_s) }
harshad = (1..50).select { |n| (n % n.digits.sum).zero? }
puts abundant.inspect, lucky.inspect, ugly.inspect, automorphic.inspect, harshad.last(4).inspect
[lucky & ugly, abundant.size]
