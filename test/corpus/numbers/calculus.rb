f = ->(x) { x**3 - 2 * x - 5 }
df = ->(g, h = 1e-6) { ->(x) { (g[x + h] - g[x - h]) / (2 * h) } }
def newton(f, df, x, eps: 1e-12)
  100.times { |i| nx = x - f.(x) / df.(x); return [nx, i] if (nx - x).abs < eps; x = nx }
  raise "no convergence"
end
def bisect(f, a, b)
  60.times { m = (a + b) / 2.0; f.(a) * f.(m) <= 0 ? b = m : a = m }
  (a + b) / 2
end
def simpson(f, a, b, n = 100)
  h = (b - a).fdiv(n)
  (0..n).sum { |i| f.(a + i * h) * (i.zero? || i == n ? 1 : i.odd? ? 4 : 2) } * h / 3
end
root, = newton(f, df[f], 2.0)
puts root.round(8), bisect(f, 2, 3).round(8), df[f].(2).round(4), simpson(Math.method(:sin), 0, Math::PI).round(8), simpson(->(x) { x**2 }, 0, 3).round(6)
pi = 4 * (0...1000).sum { |k| (-1)**k / (2.0 * k + 1) }
e = (0..20).sum { |n| 1.0 / (1..n).inject(1, :*) }
[pi.round(5), e, Math::E, (e - Math::E).abs < 1e-12, Math.cbrt(27), Math.log2(8), Math.log10(1000), Math.log(8, 2), Math.atan2(1, 1), Math.exp(0), Math.hypot(3, 4), Math.gamma(5), Math.erf(0)]
