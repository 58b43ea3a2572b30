def sieve(n)
  flags = Array.new(n + 1, true)
  flags[0] = flags[1] = false
  (2..Integer.sqrt(n)).each { |i| (i * i).step(n, i) { |j| flags[j] = false } if flags[i] }
  flags.each_index.select { |i| flags[i] }
end
def factors(n)
  out = []
  d = 2
  while d * d <= n
    while (n % d).zero?
      out << d
      n /= d
    end
    d += d == 2 ? 1 : 2
  end
  out << n if n > 1
  out
end
puts sieve(50).inspect, factors(360).tally.map { |q, e| e > 1 ? "#{q}^#{e}" : q }.join(" * "), factors(9_999_991).inspect
divs = ->(n) { (1..n).select { |d| (n % d).zero? } }
puts (2..500).select { |n| divs[n].sum == 2 * n }.inspect, sieve(100).each_cons(2).select { |a, b| b - a == 2 }.inspect
sieve(1000).size
