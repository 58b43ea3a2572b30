a = Complex(3, 4)
b = 2i
puts a, b, a + b, a * b, a / Complex(1, 1), a - 1, a**2, a.abs, a.conjugate, a.real, a.imaginary, a.rectangular.inspect, a.arg.round(4), a.polar.map { |x| x.round(3) }.inspect, Complex.polar(1, Math::PI / 2).real.round(10), a == Complex(3, 4), Complex("1+2i"), Complex(1.5, -2), a.abs2, -a, 3 + 4i == a, a.inspect, Complex(3, 0) == 3, Complex(1, 2) * 2.0, (1 + 2i).to_s, Complex::I**2, 1i * 1i, Complex(0, 0).zero?, a.real?, 5.real?, Complex(3, 0).to_i
begin
  Complex(1, 2) > 1
rescue NoMethodError => e
  puts e.message
end
begin
  Complex(1, 2).to_f
rescue RangeError => e
  puts e.message
end
def roots(a, b, c)
  d = b * b - 4 * a * c
  s = d.negative? ? Complex(0, Math.sqrt(-d)) : Math.sqrt(d)
  [(-b + s) / (2 * a), (-b - s) / (2 * a)]
end
puts roots(1, 2, 5).inspect, roots(1, -3, 2).inspect
def escape(c, z = 0) = (0...30).find { (z = z * z + c).abs > 2 } || 30
[-1.0, 0.0, 1.0].map { |y| (-2..1).map { |x| escape(Complex(x, y)) } }
