# Problems of Project Euler with their known answers; 7, 12, 13, 21 and 56 made smaller.
def primes
  Enumerator.new do |y|
    found = []
    (2..).each do |n|
      next if found.take_while { |q| q * q <= n }.any? { |q| (n % q).zero? }

      found << n
      y << n
    end
  end
end

def triangle_with_divisors(count)
  (1..).each do |n|
    total = n * (n + 1) / 2
    a, b = n.even? ? [n / 2, n + 1] : [n, (n + 1) / 2]
    return total if divisors(a) * divisors(b) > count
  end
end

def divisors(n) = (1..Integer.sqrt(n)).sum { |d| (n % d).zero? ? (d * d == n ? 1 : 2) : 0 }

def proper_sum(n) = (2..Integer.sqrt(n)).sum(1) { |d| (n % d).zero? ? (d * d == n ? d : d + n / d) : 0 }

answers = {
  1 => (1...1000).select { |n| (n % 3).zero? || (n % 5).zero? }.sum,
  2 => Enumerator.produce([1, 2]) { |a, b| [b, a + b] }.lazy.map(&:first).take_while { |n| n <= 4_000_000 }.select(&:even?).sum,
  3 => begin
    n = 600_851_475_143
    primes.each do |q|
      n /= q while n > q && (n % q).zero?
      break n if n == q || n < q * q
    end
  end,
  4 => (900..999).flat_map { |a| (a..999).map { |b| a * b } }.select { |n| n.to_s == n.to_s.reverse }.max,
  5 => (1..20).reduce(:lcm),
  6 => (1..100).sum**2 - (1..100).sum { |n| n**2 },
  7 => primes.lazy.drop(1000).first,
  9 => (1..500).each { |a| b = (500_000 - 1000 * a).fdiv(1000 - a); break (a * b * (1000 - a - b)).to_i if b % 1 == 0 && b > a },
  12 => triangle_with_divisors(100),
  13 => %w[37107287533902102798797998220837590246510135740250 46376937677490009712648124896970078050417018260538].sum(&:to_i).to_s[0, 10],
  15 => (21..40).reduce(:*) / (1..20).reduce(:*),
  16 => (2**1000).digits.sum,
  20 => (1..100).reduce(:*).digits.sum,
  21 => (2...3000).select { |a| b = proper_sum(a); b != a && proper_sum(b) == a }.sum,
  24 => (0..9).each_with_object([[*"0".."9"], 999_999, ""]) { |i, s| q, s[1] = s[1].divmod((1..9 - i).reduce(1, :*)); s[2] += s[0].delete_at(q) }.last,
  25 => Enumerator.produce([1, 1]) { |a, b| [b, a + b] }.each.with_index(1).find { |(a, _), _| a.to_s.size == 1000 }.last,
  29 => (2..100).flat_map { |a| (2..100).map { |b| a**b } }.uniq.size,
  48 => (1..1000).sum { |n| n.pow(n, 10**10) } % 10**10,
  56 => (90..99).flat_map { |a| (90..99).map { |b| (a**b).digits.sum } }.max
}
answers.each { |number, answer| puts "#{number}: #{answer}" }
answers.values_at(1, 2, 3, 4, 5, 6, 9, 15, 16, 20, 24, 25, 29, 48, 56)
