cf = ->(r) { q, rest = r.divmod(1); rest.zero? ? [q] : [q, *cf[1 / rest]] }
back = ->(l) { l.reverse.drop(1).reduce(l.last.to_r) { |acc, q| q + 1 / acc } }
puts cf[415/93r].inspect, back[[4, 2, 6, 7]], cf[Rational(Math::PI.rationalize(1e-9.to_r))].first(4).inspect
sqrt_cf = lambda do |n, count|
  m, d, a0 = 0, 1, Integer.sqrt(n)
  a = a0
  [a0] + Array.new(count) { m = d * a - m; d = (n - m * m) / d; a = (a0 + m) / d }
end
puts sqrt_cf[2, 5].inspect, sqrt_cf[23, 8].inspect
convergents = (1..6).map { |k| back[[1] + [2] * k] }
puts convergents.join(" "), convergents.map { |c| (c.to_f - Math.sqrt(2)).abs < 0.01 }.inspect
pell = (1..).lazy.map { |k| back[sqrt_cf[7, k]] }.find { |x| x.numerator**2 - 7 * x.denominator**2 == 1 }
[pell, cf[-7/3r], 0.75r]
