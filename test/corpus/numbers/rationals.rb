a = Rational(3, 4)
b = 1/3r
p a, b, a + b, a - b, a * b, a / b, a**2, a**-1, a.numerator, a.denominator, a.to_f, a.to_i, a.round, a.floor, a.ceil, a.truncate, -a, a.abs, a > b, a == 0.75, a == Rational(6, 8), a <=> 1, a + 1, a + 0.25, 1 + a, 2 * a, a.zero?, Rational("2/3"), Rational("0.125"), Rational(1.5), Rational(5), 3.to_r, 0.5.to_r, "1/3".to_r, 1.5r, 3r, a.to_s, a.inspect, "#{a}", Rational(7, 2).round, Rational(5, 2).round, Rational(-5, 2).round, Rational(22, 7).round(2), Rational(22, 7).floor(1), Rational(10, 4), Rational(-3, -6), Rational(3, -6), a.rationalize(Rational(1, 10)), 3.14.rationalize(Rational(1, 100)), [a, b].sum, [a, b].max, [a, b, 0.5].sort, a.divmod(b), a % b, a.fdiv(2), Rational(1, 3).to_f.round(3), a.integer?, a.positive?, a.hash == Rational(3, 4).hash, Integer === Rational(4, 2), Rational(4, 2) == 2, 1.quo(3), 6.quo(3), 2**Rational(1, 2), 8**Rational(1, 3)
begin
  Rational(1, 0)
rescue ZeroDivisionError => e
  puts e.message
end
egypt = ->(r) { r.zero? ? [] : (d = (1 / r).ceil; [Rational(1, d), *egypt[r - Rational(1, d)]]) }
h = (1..10).sum { |n| Rational(1, n) }
[egypt[Rational(7, 15)], h]
