# Cooley and Tukey's transform, forth and back, and multiplication of long numbers by it.
def fft(values, sign = -1)
  return values if values.size <= 1

  even, odd = values.each_slice(2).to_a.transpose.map { |half| fft(half, sign) }
  turned = odd.each_with_index.map { |v, k| v * Complex.polar(1, sign * 2 * Math::PI * k / values.size) }
  even.zip(turned).map { |a, b| a + b } + even.zip(turned).map { |a, b| a - b }
end

def inverse(values) = fft(values, 1).map { |v| v / values.size }

spectrum = fft([1, 1, 1, 1, 0, 0, 0, 0].map { |v| Complex(v, 0) })
spectrum.each { |v| puts format("%+.5f %+.5fi", v.real.round(5) + 0.0, v.imaginary.round(5) + 0.0) }
puts inverse(spectrum).map { |v| v.real.round }.inspect

def multiply(a, b)
  x, y = [a, b].map(&:digits)
  size = 1
  size *= 2 while size < x.size + y.size
  x, y = [x, y].map { |digits| fft((digits + [0] * (size - digits.size)).map { |d| Complex(d, 0) }) }
  product = inverse(x.zip(y).map { |p, q| p * q }).map { |v| v.real.round }
  product.each_with_index.sum { |digit, place| digit * 10**place }
end
a, b = 12_345_678_901_234_567_890, 98_765_432_109_876_543_210
puts multiply(a, b), multiply(a, b) == a * b
tone = Array.new(32) { |n| Complex(Math.sin(2 * Math::PI * 5 * n / 32.0), 0) }
loudest = fft(tone).first(16).each_with_index.max_by { |v, _| v.abs }.last
[loudest, multiply(2**64, 2**64) == 2**128, spectrum.map { |v| v.abs.round(4) }]
