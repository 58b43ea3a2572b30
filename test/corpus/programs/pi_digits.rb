# Digits of pi by Gibbons' spigot: Integers that grow.
PI_DIGITS = Enumerator.new do |digits|
  q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
  loop do
    if 4 * q + r - t < n * t
      digits << n
      nr = 10 * (r - n * t)
      n = 10 * (3 * q + r) / t - 10 * n
      q *= 10
      r = nr
    else
      nr = (2 * q + r) * l
      nn = (q * 7 * k + 2 + r * l) / (t * l)
      q *= k
      t *= l
      l += 2
      k += 1
      n = nn
      r = nr
    end
  end
end

digits = PI_DIGITS.take(100)
puts "#{digits.first}.#{digits.drop(1).join}".scan(/.{1,34}/)

# Machin's formula with one big Integer.
def arctan_inverse(x, one)
  sum = term = one / x
  n = 3
  sign = -1
  while term.positive?
    term /= x * x
    sum += sign * (term / n)
    sign = -sign
    n += 2
  end
  sum
end
one = 10**110
machin = 4 * (4 * arctan_inverse(5, one) - arctan_inverse(239, one))
puts machin.to_s[0, 100] == digits.join
[digits.sum, digits.tally.sort.to_h, machin.to_s[90, 10]]
