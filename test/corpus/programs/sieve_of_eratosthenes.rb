def sieve(limit)
  composite = Array.new(limit + 1, false)
  primes = []
  2.upto(limit) do |n|
    next if composite[n]

    primes << n
    (n * n).step(limit, n) { |multiple| composite[multiple] = true }
  end
  primes
end

primes = sieve(10_000)
puts primes.first(25).each_slice(10).map { |row| row.map { |q| q.to_s.rjust(3) }.join }
puts "#{primes.size} primes below 10000, the last is #{primes.last}"
gaps = primes.each_cons(2).map { |a, b| b - a }
puts "widest gap #{gaps.max} after #{primes[gaps.index(gaps.max)]}"
puts "twins: #{gaps.count(2)}"
goldbach = ->(n) { primes.take_while { |q| q <= n / 2 }.find { |q| primes.bsearch { |x| x >= n - q } == n - q } }
puts [28, 100, 9998].map { |n| q = goldbach[n]; "#{n} = #{q} + #{n - q}" }
mersenne = [2, 3, 5, 7, 11, 13, 17, 19].select { |e| m = 2**e - 1; primes.take_while { |q| q * q <= m }.none? { |q| (m % q).zero? } }
[primes.sum, mersenne, primes[999]]
