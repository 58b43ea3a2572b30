def ackermann(m, n)
  if m.zero? then n + 1
  elsif n.zero? then ackermann(m - 1, 1)
  else ackermann(m - 1, ackermann(m, n - 1))
  end
end
def gcd(a, b) = b.zero? ? a : gcd(b, a % b)
def power(b, e) = e.zero? ? 1 : (half = power(b, e / 2)) * half * (e.odd? ? b : 1)
def even_r?(n) = n.zero? || odd_r?(n - 1)
def odd_r?(n) = !n.zero? && even_r?(n - 1)
def digits_sum(n) = n < 10 ? n : n % 10 + digits_sum(n / 10)
def f91(n) = n > 100 ? n - 10 : f91(f91(n + 11))
def hofstadter(n, memo = { 1 => 1, 2 => 1 }) = memo[n] ||= hofstadter(n - hofstadter(n - 1, memo), memo) + hofstadter(n - hofstadter(n - 2, memo), memo)
puts ackermann(2, 3), gcd(1071, 462), power(3, 40), even_r?(10), digits_sum(98765), f91(50), (1..12).map { |n| hofstadter(n) }.inspect
[ackermann(1, 5), power(2, 100)]
