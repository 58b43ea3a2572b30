def digital_root(n) = n < 10 ? n : digital_root(n.digits.sum)
def palindrome?(n) = n.to_s == n.to_s.reverse
def lychrel_steps(n, limit = 50)
  limit.times { |i| return i if palindrome?(n) && i > 0; n += n.to_s.reverse.to_i }
  nil
end
puts (10..99).select { |n| n % n.digits.sum == 0 }.size, digital_root(987_654_321), [89, 196, 10].map { |n| lychrel_steps(n).inspect }.join(" ")
euler4 = (900..999).to_a.combination(2).map { |a, b| a * b }.select { |n| palindrome?(n) }.max
puts euler4, (1..20).reduce(:lcm), (2**1000).digits.sum, (1..100).sum**2 - (1..100).sum { |x| x * x }
triplets = (1..30).flat_map { |a| (a..30).filter_map { |b| c = Math.sqrt(a * a + b * b); [a, b, c.to_i] if c % 1 == 0 && c <= 30 } }
triplets
