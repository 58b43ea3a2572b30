def c_to_f(c) = c * 9 / 5.0 + 32
puts "%6s %8s %8s" % %w[C F K]
(-20..40).step(20) { |c| puts "%6d %8.1f %8.2f" % [c, c_to_f(c), c + 273.15] }
0.step(1, 0.25) { |x| print x, " " }
puts
1.step(by: 3, to: 10) { |i| print i, " " }
10.step(1, -4) { |i| print i, ";" }
puts
p 1.0.step(2.0, 0.5).to_a, (1..10).step(4).to_a, 1.step(by: 2).first(3), (0.0..1.0).step(0.5).map { |f| f }
(-20..40).step(30).map { |c| c_to_f(c).round(1) }
