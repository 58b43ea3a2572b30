xs = [1, 2, 3, 4, 5]
ys = [2.2, 4.1, 6.2, 7.9, 10.1]
n = xs.size
sx, sy = xs.sum, ys.sum
slope = (n * xs.zip(ys).sum { |x, y| x * y } - sx * sy) / (n * xs.sum { |x| x * x } - sx**2)
intercept = (sy - slope * sx) / n
fit = ->(x) { intercept + slope * x }
mean = sy / n
r2 = 1 - xs.zip(ys).sum { |x, y| (y - fit[x])**2 } / ys.sum { |y| (y - mean)**2 }
puts format("y = %.3f + %.3fx, R2 = %.5f", intercept, slope, r2)
xs.zip(ys).each { |x, y| puts "%d %5.1f %6.2f %+.2f" % [x, y, fit[x], y - fit[x]] }
def polyfit(xs, ys, degree)
  a = (0..degree).map { |i| (0..degree).map { |j| xs.sum { |x| x.to_r**(i + j) } } + [xs.zip(ys).sum { |x, y| y.rationalize(1/100r) * x**i }] }
  a.each_index do |i|
    a[i] = a[i].map { |v| v / a[i][i] }
    a.each_index { |j| next if i == j; k = a[j][i]; a[j] = a[j].zip(a[i]).map { |p, q| p - k * q } }
  end
  a.map(&:last)
end
[slope.round(6), polyfit(xs, [1.0, 4.0, 9.0, 16.0, 25.0], 2).map(&:to_i)]
