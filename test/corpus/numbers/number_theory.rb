def egcd(a, b)
  return [a, 1, 0] if b.zero?

  g, x, y = egcd(b, a % b)
  [g, y, x - a / b * y]
end
def modinv(a, m)
  g, x, = egcd(a, m)
  raise ArgumentError, "no inverse" unless g == 1
  x % m
end
def totient(n) = (1..n).count { |k| k.gcd(n) == 1 }
def prime?(n)
  return n == 2 || n == 3 if n < 4
  return false if n.even? || n % 3 == 0
  (5..Integer.sqrt(n)).step(6).none? { |d| n % d == 0 || n % (d + 2) == 0 }
end
def crt(rems, mods)
  big = mods.reduce(:*)
  rems.zip(mods).sum { |r, m| q = big / m; r * q * modinv(q, m) } % big
end
def miller?(n, bases = [2, 3, 5, 7])
  return bases.include?(n) if n < 8
  d, s = n - 1, 0
  d, s = d >> 1, s + 1 while d.even?
  bases.all? { |a| x = a.pow(d, n); x == 1 || x == n - 1 || (s - 1).times.any? { (x = x.pow(2, n)) == n - 1 } }
end
p modinv(3, 11), totient(36), (1..30).select { |n| prime?(n) }, crt([2, 3, 2], [3, 5, 7]), miller?(2**61 - 1), miller?(561)
begin
  modinv(2, 4)
rescue ArgumentError => e
  puts e.message
end
(1..20).map { |n| totient(n) }
